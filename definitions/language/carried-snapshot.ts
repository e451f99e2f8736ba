/** A dossier's chart as it was stored, in the words of another version of the chart. */
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  createActor,
  type Snapshot,
  type StateValue,
} from 'xstate';
import type { CarriedDossier } from './migration.js';

/** What XState keeps of a chart: plain JSON. */
export interface StoredSnapshot {
  readonly status: string;
  readonly value: StateValue;
  readonly context: Readonly<Record<string, unknown>>;
  readonly historyValue?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly children: Readonly<Record<string, unknown>>;
}

/** The dossier in the new chart, or why that cannot carry it, as the end of a sentence. */
export type Carried = { readonly snapshot: AnyMachineSnapshot } | { readonly objection: string };

/** Carries nothing out: calls, timers and dates are none of a chart's. */
export function carriedSnapshot(
  stored: StoredSnapshot,
  from: AnyStateMachine,
  to: AnyStateMachine,
  { state: renamed = {}, context = (same) => same }: CarriedDossier,
): Carried {
  const paths = pathsIn(stored.value).map((path) => renamedPath(path, renamed));
  const unknown = paths.find((path) => !isPlaceToRest(stateAt(to, path)));
  if (unknown !== undefined) return { objection: `the new chart has no state ${unknown} to rest in` };
  const history = carriedHistory(stored.historyValue ?? {}, from, to, renamed);
  if (typeof history === 'string') return { objection: `the new chart has no state ${history} to come back to` };
  const value = stateValueOf(paths);
  try {
    const carried = { ...stored, value, historyValue: history, context: context(stored.context) };
    const snapshot: AnyMachineSnapshot = createActor(to, {
      snapshot: carried as unknown as Snapshot<unknown>,
    }).getSnapshot();
    if (snapshot.status === 'error') throw snapshot.error;
    return { snapshot };
  } catch (fault) {
    return { objection: `the new chart cannot take it up: ${fault instanceof Error ? fault.message : String(fault)}` };
  }
}

export function stateAt(chart: AnyStateMachine, path: string): AnyStateNode | undefined {
  return path.split('.').reduce<AnyStateNode | undefined>((node, key) => node?.states[key], chart.root);
}

/** Calls that the active states of a chart wait for, by the id of their `invoke`. */
export function invokesOf(snapshot: AnyMachineSnapshot): Readonly<Record<string, string>> {
  const nodes = snapshot._nodes as readonly AnyStateNode[];
  const invokes = nodes.flatMap(({ invoke }) => invoke.map(({ id, src }): [string, string] => [id, String(src)]));
  return Object.fromEntries(invokes);
}

function isPlaceToRest(node: AnyStateNode | undefined): boolean {
  return node?.type === 'atomic' || node?.type === 'final';
}

/** `{ processing: { examination: 'examining' } }` is `processing.examination.examining`; a parallel state gives several. */
function pathsIn(value: StateValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = inner === undefined ? [] : pathsIn(inner);
    return below.length === 0 ? [key] : below.map((path) => `${key}.${path}`);
  });
}

function stateValueOf(paths: readonly string[]): StateValue {
  const [only] = paths;
  if (paths.length === 1 && only !== undefined && !only.includes('.')) return only;
  const keys = [...new Set(paths.map((path) => path.split('.')[0] ?? ''))];
  const below = (key: string) =>
    paths.filter((path) => path.startsWith(`${key}.`)).map((path) => path.slice(key.length + 1));
  return Object.fromEntries(keys.map((key) => [key, below(key).length > 0 ? stateValueOf(below(key)) : {}]));
}

/** By the innermost state that is renamed. */
function renamedPath(path: string, renamed: Readonly<Record<string, string>>): string {
  const around = Object.keys(renamed).filter((old) => path === old || path.startsWith(`${old}.`));
  const [innermost] = around.toSorted((one, other) => other.length - one.length);
  return innermost === undefined ? path : `${renamed[innermost]}${path.slice(innermost.length)}`;
}

/** @returns the path of a state that the new chart lacks, where it has the history state that leads back to it */
function carriedHistory(
  history: NonNullable<StoredSnapshot['historyValue']>,
  from: AnyStateMachine,
  to: AnyStateMachine,
  renamed: Readonly<Record<string, string>>,
): StoredSnapshot['historyValue'] | string {
  const pathOf = (id: string) => renamedPath(id.slice(from.root.id.length + 1), renamed);
  const carried: Record<string, { id: string }[]> = {};
  for (const [id, remembered] of Object.entries(history)) {
    const key = stateAt(to, pathOf(id));
    if (!key) continue;
    for (const one of remembered) {
      const node = stateAt(to, pathOf(one.id));
      if (!node) return pathOf(one.id);
      carried[key.id] = [...(carried[key.id] ?? []), { id: node.id }];
    }
  }
  return carried;
}
