/** Walks a chart without carrying anything out: what is entered, what is called, what is owed on the way. */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import { getShortestPaths, getSimplePaths, type StatePath } from 'xstate/graph';
import type { DeathDeclaration } from '../../../definitions/bundles/death/schema.js';
import type { BundleDossier } from '../../../definitions/language/bundle.js';
import type { StateMeta } from '../../../definitions/language/dossier-chart.js';
import { bundles, procedures } from '../../../definitions/registry.js';
import { extract, type Happening, happeningsOf } from './happenings.js';

/** Those of the death bundle. */
export type ProcedureId = keyof (typeof bundles)['death@1']['dossiers'];

/** A chart with what it is opened with and all that could happen to it. */
export interface WalkedChart {
  readonly chart: AnyStateMachine;
  readonly application: unknown;
  readonly happenings: readonly Happening[];
}

export type Way = StatePath<AnyMachineSnapshot, Happening>;

export function chartOf(id: ProcedureId): AnyStateMachine {
  return procedures[`${id}@1`].chart;
}

/** The whole application: what the declaration gives, with the extract. */
export function applicationFor(id: ProcedureId, declaration: DeathDeclaration): object {
  const linked: Readonly<Record<string, BundleDossier<DeathDeclaration>>> = bundles['death@1'].dossiers;
  const alone: Readonly<Record<string, BundleDossier>> = bundles[`${id}@1`].dossiers;
  const application = (linked[id] ?? alone[id])?.application({ ...declaration, ...{ extract } });
  return { ...application, ...(id !== 'death-registration' && { extract }) };
}

export function statusOf(snapshot: AnyMachineSnapshot): StateMeta['status'] {
  return metaOf(snapshot).status;
}

export function metaOf(snapshot: AnyMachineSnapshot): StateMeta {
  const metas: StateMeta[] = Object.values(snapshot.getMeta());
  const [meta] = metas;
  if (!meta || metas.length > 1) throw new Error(`${stateOf(snapshot)} has ${metas.length} metas instead of one.`);
  return meta;
}

/** `processing.examination.examining` */
export function stateOf({ value }: AnyMachineSnapshot): string {
  const name = (part: unknown): string =>
    typeof part === 'string'
      ? part
      : Object.entries(part as object)
          .map(([key, inner]) => `${key}.${name(inner)}`)
          .join('+');
  return name(value);
}

export interface Call {
  readonly name: string;
  readonly input: unknown;
}

/** The dossier after `happenings`, each of which its state must allow, and every call made on the way. */
export function dossierAfter(id: ProcedureId, declaration: DeathDeclaration, ...happenings: readonly Happening[]) {
  const chart = chartOf(id);
  let [snapshot, actions]: [AnyMachineSnapshot, readonly { type: string; params?: unknown }[]] = initialTransition(
    chart,
    {
      application: applicationFor(id, declaration),
    },
  );
  const calls = callsIn(actions);
  for (const happening of happenings) {
    if (!snapshot.can(happening)) throw new Error(`${happening.type} is not allowed in ${stateOf(snapshot)}.`);
    [snapshot, actions] = transition(chart, snapshot, happening);
    calls.push(...callsIn(actions));
  }
  return { snapshot, calls, state: stateOf(snapshot), status: statusOf(snapshot) };
}

function callsIn(actions: readonly { type: string; params?: unknown }[]): Call[] {
  return actions
    .filter(({ type }) => type === 'xstate.spawnChild')
    .map(({ params }) => {
      const { src, input } = params as { src: string; input: unknown };
      return { name: src, input };
    });
}

/** Facts beside the state that decide where a dossier can go from it. */
function crossroads({ value, context }: AnyMachineSnapshot): string {
  const place = JSON.stringify(value);
  const answer = /answer/i.test(place) ? context.answer?.draft : undefined;
  return [place, context.claim?.head, context.coveredBy, answer].join(' ');
}

/** The same with what a history state remembers. */
function crossroadsWithMemory(snapshot: AnyMachineSnapshot): string {
  const remembered = Object.values(snapshot.historyValue).flat();
  return [crossroads(snapshot), ...remembered.map(({ key }) => key)].join(' ');
}

function walkOptions({ application, happenings }: WalkedChart, leftOut: readonly RegExp[] = []) {
  const events = happenings.filter(({ type }) => !leftOut.some((types) => types.test(type)));
  return {
    input: { application },
    events: (snapshot: AnyMachineSnapshot) => events.filter((happening) => snapshot.can(happening)),
  };
}

export function walkedChart(id: ProcedureId, declaration: DeathDeclaration): WalkedChart {
  const application = applicationFor(id, declaration);
  return { chart: chartOf(id), application, happenings: happeningsOf(id, application) };
}

/** The shortest way to everything a dossier of the death bundle can come to. */
export function shortestWays(id: ProcedureId, declaration: DeathDeclaration): readonly Way[] {
  return shortestWaysIn(walkedChart(id, declaration));
}

/** The shortest way to everything that a dossier can come to. */
export function shortestWaysIn(walked: WalkedChart): readonly Way[] {
  return getShortestPaths(walked.chart, { ...walkOptions(walked), serializeState: crossroadsWithMemory });
}

/** What an officer decides by hand ends every way at once, which is looked at state by state. */
const handWork = /ByHand$/;
/** Ways round which a dossier comes back to where it was: papers, a payee, a fee. */
const detours = [/supplement/i, /payeeDisputed/, /paymentRequested/];

/** Every way to an end that passes no crossroads twice, and that takes one kind of detour at most. */
export function waysToAnEndIn(walked: WalkedChart): readonly Way[] {
  const possible = detours.filter((detour) => walked.happenings.some(({ type }) => detour.test(type)));
  return possible.flatMap((taken) =>
    getSimplePaths(walked.chart, {
      ...walkOptions(walked, [handWork, ...detours.filter((detour) => detour !== taken)]),
      serializeState: crossroads,
      toState: ({ status }: AnyMachineSnapshot) => status === 'done',
    }),
  );
}

/** The snapshots of a way in order: the opening first, the last one last. */
export function snapshotsOf(way: Way): readonly AnyMachineSnapshot[] {
  return way.steps.map(({ state }) => state);
}
