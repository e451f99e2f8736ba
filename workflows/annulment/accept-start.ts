/** Whether an annulment may start as it was asked to. Only the client builds such an input; anything else is refused at once. */
import { workflowInfo } from '@temporalio/workflow';
import { annulmentReasons } from '../../definitions/language/annulment.js';
import { caseFailure } from '../case-failure.js';
import { isDay } from '../input-shapes.js';
import { type AnnulmentInput, annulmentId } from './messages.js';

/** @throws ApplicationFailure CASE_START_REFUSED, which ends the workflow */
export function acceptAnnulment(input: AnnulmentInput): void {
  const problem = problemOf(input ?? {});
  if (!problem) return;
  const next = 'Order annulments through the client (annul) or the command lienthong annul, which build the input.';
  throw caseFailure('CASE_START_REFUSED', `The annulment was not started: ${problem}. ${next}`);
}

type Unchecked<Whole> = { readonly [Part in keyof Whole]?: unknown };

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

function problemOf({ caseId, bundle, decision, carry }: Unchecked<AnnulmentInput>): string | null {
  const { workflowId, continuedFromExecutionRunId } = workflowInfo();
  if (!isText(caseId)) return 'its input lacks caseId';
  const expected = annulmentId(String(caseId));
  if (workflowId !== expected) return `its workflow id is ${workflowId}, and the annulment of ${caseId} is ${expected}`;
  if (!isText(bundle)) return 'its input lacks bundle';
  if (carry && !continuedFromExecutionRunId) return 'it claims to go on with a run that never was';
  const wrong = wrongPartOf((decision ?? {}) as Unchecked<AnnulmentInput['decision']>);
  return wrong && `the ${wrong} of its decision is not of the form that the client gives it`;
}

function wrongPartOf({ number, decidedOn, by, reason }: Unchecked<AnnulmentInput['decision']>): string | null {
  if (!isText(number)) return 'number';
  if (!isDay(decidedOn)) return 'decidedOn';
  if (!isText(by)) return 'by';
  return typeof reason === 'string' && Object.hasOwn(annulmentReasons, reason) ? null : 'reason';
}
