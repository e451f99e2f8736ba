import type { WorkflowState } from '../client/broken-off.js';
import { formatInstant, type Instant } from '../definitions/calendar/instant.js';
import { annulmentReasons } from '../definitions/language/annulment.js';
import type { Annulment, AnnulmentStep, PlannedStep } from '../register/annulment.js';
import type { RegisteredCase } from '../register/register.js';

const ways = {
  'by-annulment': 'annuls its result',
  'by-recovery': 'stops the payment and recovers it',
  'by-restoration': 'restores what was removed',
  'by-notice': 'is told of it',
} as const satisfies Record<PlannedStep['how'], string>;

/** Before anything is ordered. */
export function planLines({ caseId, bundle, final }: RegisteredCase, plan: readonly PlannedStep[]): readonly string[] {
  if (!final)
    return [
      `Case ${caseId}, ${bundle}: it has not closed. It would be stopped in good order first, and what is decided by then be taken back.`,
      `What that means for each dossier: lienthong consequences ${caseId} annul`,
      unchanged,
    ];
  const closed = `Case ${caseId}, ${bundle}: closed on ${formatInstant(final.closedAt)}, ${final.outcome}.`;
  if (plan.length === 0) return [closed, 'Nothing that was decided in it can be taken back.'];
  const standing = final.dossiers.filter(({ id, result }) => result === 'positive' && !plan.some(isOf(id)));
  return [
    closed,
    'Would be taken back, in this order:',
    ...plan.map(stepWords),
    ...standing.map(({ id }) => `  ${id} stands`),
    unchanged,
  ];
}

const unchanged =
  'Nothing was changed: add --apply with --decision, --decided-on, --by and --reason to have it taken back.';

export function annulmentLines({ caseId, decision, steps, standing, ...times }: Annulment): readonly string[] {
  const { requestedAt, completedAt } = times;
  const reason = annulmentReasons[decision.reason].en;
  return [
    `Case ${caseId} is annulled by decision ${decision.number} of ${decision.decidedOn} (${decision.by}): ${reason}.`,
    `Ordered ${formatInstant(requestedAt)}${at(', complete', completedAt)}.`,
    ...(steps.length === 0 && completedAt === undefined ? ['  The case itself is being stopped first.'] : []),
    ...steps.map((step) => `${stepWords(step)}: ${progress(step)}`),
    ...standing.map((dossier) => `  ${dossier} stands`),
  ];
}

/** @param ended whether it has come to its end while the command waited */
export function endLine(caseId: string, ended: boolean): string {
  return ended ? 'Everything is taken back.' : `It goes on by itself: see workflow ${caseId}.annulment.`;
}

/** With what Temporal says of its workflow. */
export function brokenOffSentence(caseId: string, { workflowId, status, failure }: WorkflowState): string {
  const why = [failure?.code, failure?.message].filter(Boolean).join(': ');
  return (
    `The annulment of case ${caseId} was broken off: workflow ${workflowId} is ${status.toLowerCase().replaceAll('_', ' ')}${why && ` (${why})`}. ` +
    'What was done so far stands in the register. Order it again with the same decision: it goes on where it was. ' +
    `What else the case has left behind: lienthong repair ${caseId}.`
  );
}

const isOf = (id: string) => (step: PlannedStep) => step.dossier === id;

function stepWords({ position, dossier, agency, how, resultNumber }: PlannedStep): string {
  const subject = resultNumber === undefined ? dossier : `${dossier} ${resultNumber}`;
  return `  ${position}. ${subject}: ${agency} ${ways[how]}`;
}

function progress({ state, begunAt, doneAt, tries, error, byHand }: AnnulmentStep): string {
  if (state === 'planned') return 'waits for those before it';
  if (state === 'byHand') return `done by hand${at('', doneAt)} (${byHand?.by}: ${byHand?.reason})`;
  if (state === 'done') return `done${at('', doneAt)}`;
  return `under way${at(' since', begunAt)}${error ? `, ${tries} tries, ${error}` : ''}`;
}

function at(words: string, instant: Instant | undefined): string {
  return instant === undefined ? '' : `${words} ${formatInstant(instant)}`;
}
