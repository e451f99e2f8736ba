/**
 * One step of a chart, by XState's own machine. Its `transition` and `initialTransition` would make an actor of the chart
 * for each step and throw it away, which enters the chart once more (`docs/performance.md`).
 */
import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  fromTransition,
  type InputFrom,
} from 'xstate';
import type { ChartAction } from './chart-actions.js';

export type ChartStep = readonly [next: AnyMachineSnapshot, actions: readonly ChartAction[]];

/** @throws whatever a guard or an action of the chart throws; `snapshot` is then as it was */
export function stepChart(
  chart: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
): ChartStep {
  const actions: ChartAction[] = [];
  return [chart.transition(snapshot, event, scopeOf(actions)), actions];
}

/** A chart that fails on being entered has the status `error`. */
export function enterChart(chart: AnyStateMachine, input: InputFrom<AnyStateMachine>): ChartStep {
  const actions: ChartAction[] = [];
  return [chart.getInitialSnapshot(scopeOf(actions), input), actions];
}

/** Stands where XState has the actor of the chart: whom an action would be carried out for, if any were. */
const nobody = createActor(fromTransition((state: null) => state, null));
const nothing = () => {};

/** Nothing is carried out; what would be is put down in `actions`. */
function scopeOf(actions: ChartAction[]): AnyActorScope {
  return {
    self: nobody as AnyActorScope['self'],
    system: nobody.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action) => void actions.push(action),
  };
}
