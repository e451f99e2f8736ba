/** What a chart may do beyond changing state. The engine performs named calls, timers and emitted events, nothing else. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { calls } from './calls.js';
import { nodesOf, transitionsOf } from './chart-graph.js';
import { checkAll } from './check-all.js';
import { DefinitionError } from './definition-error.js';

const carriedActions = ['xstate.assign', 'xstate.raise', 'xstate.cancel', 'xstate.emit', 'xstate.log'];

/** Actions and guards as XState keeps them: a name, a name with params, or a function that carries its settings. */
type Piece =
  | string
  | { readonly type: string; readonly params?: unknown }
  | (((...args: never[]) => unknown) & BuiltIn);

interface BuiltIn {
  readonly type?: string;
  readonly assignment?: unknown;
  readonly event?: unknown;
  readonly delay?: unknown;
  readonly guards?: readonly Piece[];
}

interface InvokeConfig {
  readonly id?: string;
  readonly src: unknown;
  readonly systemId?: string;
  readonly input?: unknown;
  readonly onDone?: unknown;
  readonly onError?: unknown;
  readonly onSnapshot?: unknown;
}

/**
 * @param subjectOf names a state in an error
 * @throws DefinitionError when the chart holds what the engine cannot carry
 */
export function checkEffects(chart: AnyStateMachine, subjectOf: (node: AnyStateNode) => string): void {
  const invokeIds = new Set<string>();
  checkAll(
    () => checkText(subjectOf(chart.root), chart.config.context),
    ...nodesOf(chart).flatMap((node) => checksOf(node, subjectOf(node), chart, invokeIds)),
  );
}

function checksOf(
  node: AnyStateNode,
  subject: string,
  chart: AnyStateMachine,
  invokeIds: Set<string>,
): readonly (() => void)[] {
  const transitions = transitionsOf(node);
  const initialActions = node.type === 'compound' ? node.initial.actions : [];
  const actions = [...node.entry, ...node.exit, ...initialActions, ...transitions.flatMap((one) => one.actions)];
  return [
    ...([node.config.invoke ?? []].flat() as readonly InvokeConfig[]).map((invoke) => () => {
      checkInvoke(subject, invoke, chart);
      checkOnce(subject, invoke.id as string, invokeIds);
    }),
    ...node.after.map(
      ({ delay }) =>
        () =>
          checkDelay(subject, delay, chart),
    ),
    ...actions.map((action) => () => checkAction(subject, action as Piece, chart)),
    ...transitions.map(
      ({ guard }) =>
        () =>
          guard && checkGuard(subject, guard as Piece, chart),
    ),
  ];
}

function checkOnce(subject: string, id: string, invokeIds: Set<string>): void {
  if (invokeIds.has(id)) {
    throw new DefinitionError(
      subject,
      `invokes a second call with the id "${id}"`,
      'Give every invoke of the chart an id of its own.',
    );
  }
  invokeIds.add(id);
}

function checkInvoke(subject: string, invoke: InvokeConfig, chart: AnyStateMachine): void {
  const { id, src, systemId, input, onDone, onError, onSnapshot } = invoke;
  const known = Object.keys(calls).join(', ');
  if (typeof src !== 'string') {
    throw new DefinitionError(subject, 'invokes an inline actor', `Invoke a named call instead: ${known}.`);
  }
  if (!(src in calls))
    throw new DefinitionError(subject, `invokes "${src}", which is no call`, `Use one of: ${known}.`);
  if (chart.implementations.actors[src] !== calls[src as keyof typeof calls]) {
    throw new DefinitionError(
      subject,
      `invokes "${src}" of its own`,
      'Write `setup({ actors: calls })`: the engine performs its own calls only.',
    );
  }
  if (!id)
    throw new DefinitionError(
      subject,
      `invokes "${src}" without an id`,
      'Give it one, for example `id: "submit"`: its result is matched by it.',
    );
  if (!onDone) throw new DefinitionError(subject, `invokes "${src}" without onDone`, 'Say where an answer leads.');
  if (!onError)
    throw new DefinitionError(
      subject,
      `invokes "${src}" without onError`,
      'Say where a final failure leads: a state tagged awaiting:officer.',
    );
  if (systemId || onSnapshot) {
    throw new DefinitionError(
      subject,
      `invokes "${src}" with systemId or onSnapshot`,
      'Leave them out: a call answers once, by onDone or onError.',
    );
  }
  checkText(subject, input);
}

function checkAction(subject: string, action: Piece, chart: AnyStateMachine): void {
  if (typeof action === 'function') checkBuiltIn(subject, action, chart);
  else {
    const name = typeof action === 'string' ? action : action.type;
    const named = chart.implementations.actions[name] as Piece | undefined;
    if (!named)
      throw new DefinitionError(
        subject,
        `names the action "${name}", which is not implemented`,
        'Give it to setup({ actions }).',
      );
    if (typeof action === 'object') checkText(subject, action.params);
    checkAction(subject, named, chart);
  }
}

function checkBuiltIn(subject: string, action: BuiltIn & { readonly name: string }, chart: AnyStateMachine): void {
  const { type, assignment, event, delay } = action;
  if (!type || !carriedActions.includes(type)) {
    const what = type?.startsWith('xstate.')
      ? type.slice('xstate.'.length)
      : `the function "${action.name || 'inline'}"`;
    throw new DefinitionError(
      subject,
      `uses ${what} as an action`,
      'The engine carries assign, raise, cancel, emit and log. Invoke a named call for work outside.',
    );
  }
  if (delay !== undefined) checkDelay(subject, delay, chart);
  for (const written of [assignment, event]) checkText(subject, written);
}

function checkGuard(subject: string, guard: Piece, chart: AnyStateMachine): void {
  if (typeof guard === 'function') {
    for (const inner of guard.guards ?? []) checkGuard(subject, inner, chart);
    checkText(subject, guard);
  } else {
    const name = typeof guard === 'string' ? guard : guard.type;
    const named = chart.implementations.guards[name] as Piece | undefined;
    if (!named)
      throw new DefinitionError(
        subject,
        `asks the guard "${name}", which is not implemented`,
        'Give it to setup({ guards }).',
      );
    checkGuard(subject, named, chart);
  }
}

function checkDelay(subject: string, delay: unknown, chart: AnyStateMachine): void {
  const wait = typeof delay === 'string' ? chart.implementations.delays[delay] : delay;
  checkText(subject, wait);
  if (typeof wait === 'function' || (typeof wait === 'number' && Number.isFinite(wait) && wait >= 0)) return;
  throw new DefinitionError(
    subject,
    `waits for the delay "${String(delay)}", which has no length`,
    'Give it finite milliseconds in setup({ delays }). Legal time is never a delay.',
  );
}

/** Functions are read as text: the pure engine sees no trace of what they reach for. */
function checkText(subject: string, written: unknown): void {
  if (typeof written === 'object' && written !== null)
    for (const part of Object.values(written)) checkText(subject, part);
  if (typeof written !== 'function') return;
  const text = String(written);
  if (/\bspawn\b/.test(text)) {
    throw new DefinitionError(
      subject,
      'spawns an actor inside an expression',
      'Invoke a named call: the engine never sees spawned actors.',
    );
  }
  if (/\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/.test(text)) {
    throw new DefinitionError(
      subject,
      'reads the clock or a random number',
      'Take dates from the event or the application: replay must decide the same again.',
    );
  }
}
