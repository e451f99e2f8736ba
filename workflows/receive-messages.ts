/** The updates of a case: checked in form and in law before anything is written, answered once the case has moved. */
import { condition, setHandler } from '@temporalio/workflow';
import { caseFailure } from './case-failure.js';
import { checkMessage } from './check-message.js';
import type { CaseState } from './engine/decide/case-state.js';
import type { CaseMessage } from './engine/decide/happening.js';
import { refusalOf } from './engine/decide/refusal.js';
import type { RunningCase } from './engine/perform/running-case.js';
import { type Accepted, agencyUpdate, calendarUpdate, citizenUpdate, officerUpdate } from './messages.js';
import { updateDescriptions } from './update-descriptions.js';

export function receiveMessages(running: RunningCase): void {
  // In the case's own scope: a cancelled workflow still answers its messages.
  const handle = (message: CaseMessage) => running.scope.run(() => receive(running, message));
  const families = [
    { update: citizenUpdate, family: 'citizen' },
    { update: agencyUpdate, family: 'agency' },
    { update: officerUpdate, family: 'officer' },
    { update: calendarUpdate, family: 'calendar' },
  ] as const;
  for (const { update, family } of families) {
    setHandler(update, handle, {
      validator: (message) => validate(running, family, message),
      description: updateDescriptions[family],
    });
  }
}

/** @throws ApplicationFailure with a code of `docs/errors.md`; a refused message leaves nothing in history */
function validate(running: RunningCase, family: keyof typeof updateDescriptions, message: CaseMessage): void {
  const { bundle, state } = running;
  checkMessage(state, bundle, family, message);
  const refusal = refusalOf(state, bundle, message, running.legalNow());
  if (refusal && !mayComeTrue(state, message)) throw caseFailure(refusal.code, refusal.sentence);
}

/**
 * An agency may answer before the response to our own call has reached the case. Such a notice waits in its handler for
 * the call that is under way, instead of being refused and sent again.
 */
async function receive(running: RunningCase, message: CaseMessage): Promise<Accepted> {
  const { caseId } = running.state.facts;
  const refusal = () => refusalOf(running.state, running.bundle, message, running.legalNow());
  await condition(() => refusal() === null || !mayComeTrue(running.state, message));
  // A limit that has lapsed by now comes first: the message must not be taken into a state that it no longer fits.
  running.take({ type: 'timePassed' });
  if (running.state.seen.includes(message.id)) return { caseId, effect: 'repeated' };
  const refused = refusal();
  if (refused) throw caseFailure(refused.code, refused.sentence);
  running.take({ type: 'messageReceived', message });
  if (running.state.seen.includes(message.id)) return { caseId, effect: 'taken' };
  const incident = running.state.incidents.findLast(({ dossier }) => dossier === (message.dossier ?? dossier));
  throw caseFailure(
    'CHART_FAULT',
    `Case ${caseId} could not take ${message.event.type}: ${incident?.message ?? 'its chart failed'}. The case is as it was; an operator sees the incident.`,
  );
}

function mayComeTrue(state: CaseState, { dossier, notice }: CaseMessage): boolean {
  if (!notice) return false;
  return state.calls.some((call) => call.dossier === dossier && call.agency !== null && call.status === 'running');
}
