/** What an officer may say about a step that does not get on. */
import { condition } from '@temporalio/workflow';
import { caseFailure } from '../case-failure.js';
import type { Accepted } from '../messages.js';
import type { OfficerAnswer } from './messages.js';
import type { RunningAnnulment } from './running-annulment.js';

const types = ['officer.retried', 'officer.doneByHand'];
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/** @throws ApplicationFailure MESSAGE_INVALID, EVENT_NOT_ALLOWED; a refused message leaves nothing in history */
export function validateAnswer(running: RunningAnnulment, answer: OfficerAnswer): void {
  const problem = problemOf(answer);
  if (problem) {
    const sentence = `the message is not valid: ${problem}. Nothing was changed; correct it and send it again.`;
    throw caseFailure('MESSAGE_INVALID', `Annulment of case ${running.input.caseId}: ${sentence}`);
  }
  if (!running.seen.has(answer.id)) refuseOtherStep(running, answer);
}

/** What is under way is waited for: it may do what the officer speaks about. */
export async function receiveAnswer(running: RunningAnnulment, answer: OfficerAnswer): Promise<Accepted> {
  const { caseId } = running.input;
  const isOpen = () => running.openStep()?.position === answer.event.step;
  const mayGoOn = () => running.waitsForOfficer() || !isOpen() || running.seen.has(answer.id);
  // One condition wakes all who wait, and only the first of them finds the question unanswered.
  while (!mayGoOn()) await condition(mayGoOn);
  if (running.seen.has(answer.id)) return { caseId, effect: 'repeated' };
  refuseOtherStep(running, answer);
  running.takeAnswer(answer);
  return { caseId, effect: 'taken' };
}

function problemOf(answer: Partial<OfficerAnswer> | null | undefined): string | null {
  const { id, event } = answer ?? {};
  if (!isText(id)) return 'id: a text is expected';
  if (!event || !types.includes(event.type)) return `event.type: one of ${types.join(', ')} is expected`;
  if (!Number.isInteger(event.step)) return 'event.step: the number of a step is expected';
  if (!isText(event.by)) return 'event.by: office and function are expected';
  return isText(event.reason) ? null : 'event.reason: a text is expected';
}

function refuseOtherStep(running: RunningAnnulment, { event }: OfficerAnswer): void {
  const open = running.openStep();
  if (open?.position === event.step) return;
  const allowed = open ? `Step ${open.position} (${open.dossier}) is open; name it.` : 'No step is open.';
  throw caseFailure(
    'EVENT_NOT_ALLOWED',
    `Annulment of case ${running.input.caseId}: step ${event.step} does not take ${event.type}. ${allowed}`,
  );
}
