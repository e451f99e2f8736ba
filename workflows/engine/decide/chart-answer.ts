/** How a dossier's chart would answer an event if its agency confirms what it is asked. Nothing is carried out. */
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { StateMeta } from '../../../definitions/language/dossier-chart.js';
import type { NationalStatus } from '../../../definitions/language/national-status.js';
import type { FinalResult, OpenDossier, PendingCall } from './case-state.js';
import { answered } from './chart-answers.js';
import { canTake, finalResult, stateMeta } from './chart-reading.js';
import { stepChart } from './chart-steps.js';

export interface ChartAnswer {
  /** False: the present state has no use for the event. */
  readonly taken: boolean;
  /** How the dossier then ends; null: it goes on. */
  readonly result: FinalResult | null;
  /** National statuses that follow the present one, the last of them stays. */
  readonly statuses: readonly NationalStatus[];
  readonly form: StateMeta['form'] | null;
  /** The agency is asked to end its work, and may have decided before it hears of it. */
  readonly asksAgency: boolean;
}

/**
 * @param calls of this dossier that are under way: its agency may have been asked to end its work already
 * @param event null: nothing but what is under way
 */
export function chartAnswer(
  chart: AnyStateMachine,
  { snapshot }: OpenDossier,
  calls: readonly PendingCall[],
  event: { readonly type: string } | null,
): ChartAnswer {
  const step = event && canTake(snapshot, event) ? stepOf(chart, snapshot, event) : null;
  const cancelling = step ? step.cancelling : calls.find(({ name }) => name === 'cancelApplication')?.invokeId;
  const path = step ? [snapshot, step.next] : [snapshot];
  if (cancelling) {
    const confirmed = stepOf(chart, step?.next ?? snapshot, answered(cancelling, { cancelled: true }));
    if (confirmed) path.push(confirmed.next);
  }
  const metas = path.map(stateMeta);
  return {
    taken: step !== null,
    result: finalResult(path.at(-1) ?? snapshot),
    statuses: metas.flatMap((meta, at) => (at > 0 && meta && meta.status !== metas[at - 1]?.status ? meta.status : [])),
    form: path.length > 1 ? (metas.at(-1)?.form ?? null) : null,
    asksAgency: typeof cancelling === 'string',
  };
}

/** Null when the chart has a fault there: the engine would leave the dossier as it was. */
function stepOf(chart: AnyStateMachine, snapshot: AnyMachineSnapshot, event: { readonly type: string }) {
  try {
    const [next, actions] = stepChart(chart, snapshot, event);
    const invoked = actions.map(({ params }) => params as { id?: string; src?: unknown } | undefined);
    const cancelling = invoked.find((call) => call?.src === 'cancelApplication')?.id;
    return next.status === 'error' ? null : { next, cancelling };
  } catch {
    return null;
  }
}
