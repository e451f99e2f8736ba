/** The updates of a case: checked in form and in law before anything is written, answered once the case has moved. */
import { ApplicationFailure, type CancellationScope, condition, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Bundle } from '../definitions/language/bundle.js';
import type { CaseState } from './engine/decide/case-state.js';
import type { CaseMessage, Happening } from './engine/decide/happening.js';
import { type Refusal, refusalOf } from './engine/decide/refusal.js';
import { checkMessage } from './check-message.js';
import { type Accepted, agencyUpdate, citizenUpdate, officerUpdate } from './messages.js';
import { updateDescriptions } from './update-descriptions.js';

interface Receiver {
  readonly bundle: Bundle;
  /** Handlers run in it: a cancelled workflow still answers its messages. */
  readonly scope: CancellationScope;
  readonly state: () => CaseState;
  readonly take: (happening: Happening) => void;
}

export function receiveMessages(receiver: Receiver): void {
  const handle = (message: CaseMessage) => receiver.scope.run(() => receive(receiver, message));
  const families = [
    { update: citizenUpdate, family: 'citizen' },
    { update: agencyUpdate, family: 'agency' },
    { update: officerUpdate, family: 'officer' },
  ] as const;
  for (const { update, family } of families) {
    setHandler(update, handle, {
      validator: (message) => validate(receiver, family, message),
      description: updateDescriptions[family],
    });
  }
}

/** @throws ApplicationFailure with a code of `docs/errors.md`; a refused message leaves nothing in history */
function validate({ bundle, state }: Receiver, family: keyof typeof updateDescriptions, message: CaseMessage): void {
  checkMessage(state(), bundle, family, message);
  const refusal = refusalOf(state(), bundle, message);
  if (refusal && !mayComeTrue(state(), message)) throw failure(refusal);
}

/**
 * An agency may answer before the response to our own call has reached the case. Such a notice waits in its handler for
 * the call that is under way, instead of being refused and sent again.
 */
async function receive({ bundle, state, take }: Receiver, message: CaseMessage): Promise<Accepted> {
  const { caseId } = state().facts;
  await condition(() => refusalOf(state(), bundle, message) === null || !mayComeTrue(state(), message));
  if (state().seen.includes(message.id)) return { caseId, effect: 'repeated' };
  const refusal = refusalOf(state(), bundle, message);
  if (refusal) throw failure(refusal);
  take({ type: 'messageReceived', message });
  if (state().seen.includes(message.id)) return { caseId, effect: 'taken' };
  const incident = state().incidents.findLast(({ dossier }) => dossier === (message.dossier ?? dossier));
  throw ApplicationFailure.nonRetryable(
    `Case ${caseId} could not take ${message.event.type}: ${incident?.message ?? 'its chart failed'}. The case is as it was; an operator sees the incident.`,
    'CHART_FAULT',
  );
}

function mayComeTrue(state: CaseState, { dossier, notice }: CaseMessage): boolean {
  if (!notice) return false;
  return state.calls.some((call) => call.dossier === dossier && call.agency !== null && call.status === 'running');
}

function failure({ code, sentence }: Refusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(sentence, code, { caseId: workflowInfo().workflowId });
}
