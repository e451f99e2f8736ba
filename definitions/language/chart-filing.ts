/**
 * How an ordinary dossier is filed and comes to its answer: plain states and transitions for charts that begin with
 * `dossierSetup`. Everything that an agency does differently is written in the chart, beside them.
 */
import type { Submission } from './calls.js';
import { awaitingDecision, type ByHand, leaving, type WorkingContext } from './chart-parts.js';
import type { FormReference } from './dossier-chart.js';

interface Filed extends WorkingContext<unknown, unknown> {
  /** Where a refused dossier may be filed again: which filing this is. */
  readonly attempt?: number;
}

/**
 * Beside `submissionFailed` and `processing`.
 * @param takenOver `byHand`, or what the procedure has instead
 */
export const submitting = <const TakenOver extends ByHand>(takenOver: TakenOver) =>
  ({
    tags: 'counting',
    meta: { status: 1 },
    invoke: {
      id: 'submit',
      src: 'submitApplication',
      input: ({ context: { application, attempt } }: { context: Filed }): Submission => ({
        kind: 'application',
        content: application,
        ...(attempt !== undefined && { attempt }),
      }),
      onDone: 'processing',
      onError: 'submissionFailed',
    },
    on: { ...leaving, ...takenOver },
  }) as const;

/** Transitions of `processing`: what an agency may answer at any time while it has the dossier. */
export const agencyAnswers = {
  'agency.supplementRequested': { target: '.awaitingSupplement', actions: 'keepAsked' },
  'agency.refused': { target: 'refused', actions: 'keepReasons' },
  'agency.decided': { target: 'decided', actions: 'keepOutcome' },
} as const;

/** The agency's system has it, nobody has received it officially. */
export const filed = {
  tags: ['counting', 'awaiting:agency'],
  meta: { status: 1 },
  on: { 'agency.accepted': 'received' },
} as const;

/** Officially received: the receipt with the promised day is owed. @param next where the examination begins */
export const received = <const Next extends string>(form: FormReference, next: Next) =>
  ({
    tags: ['counting', 'awaiting:agency'],
    meta: { status: 2, form },
    on: { 'agency.examining': next },
  }) as const;

/**
 * A withdrawal or a stop came too late, and the decision is waited for. What the agency said before it heard of that
 * arrives here as well.
 * @param said everything that it may have said, beside a refusal and a decision
 */
export function decisionAwaited<const Said extends `agency.${string}`>(...said: readonly Said[]) {
  const heard = Object.fromEntries(said.map((type) => [type, 'awaitingDecision'])) as Record<Said, 'awaitingDecision'>;
  return { ...awaitingDecision, on: heard } as const;
}
