/**
 * What a case does next, as a pure function: the same state, happening and time give the same decision.
 * It never waits, never calls out and never reads a clock; `perform/` does.
 */
import type { Instant } from '../../../definitions/calendar/instant.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { takeAnswer, takeFailure } from './call-answers.js';
import type { CaseState } from './case-state.js';
import { closeWhenSettled } from './closing.js';
import { openReadyDossiers } from './dependencies.js';
import { type Decision, type Draft, draftOf } from './draft.js';
import { settlePayments } from './exclusive-payments.js';
import type { Happening } from './happening.js';
import { takeMessage, tellEveryDossier } from './messages-received.js';
import { letTimePass } from './passing-time.js';

/**
 * @param now on the case's legal clock; what has fallen due by then happens before `happening`
 * @returns the next state, and what has to be done for it in this order
 */
export function decide(state: CaseState, happening: Happening, now: Instant, bundle: Bundle): Decision {
  const draft = draftOf(state, bundle, now);
  letTimePass(draft);
  take(draft, happening);
  settleCase(draft);
  return { state: draft.state, effects: draft.effects };
}

/** Lets one change lead to the next until the case rests. */
export function settleCase(draft: Draft): void {
  for (let before: Settled | null = null; !before || changed(before, draft.state); ) {
    const { dossiers, calls, payments } = draft.state;
    before = { dossiers, calls, payments };
    openReadyDossiers(draft);
    settlePayments(draft);
    letTimePass(draft);
  }
  closeWhenSettled(draft);
}

function take(draft: Draft, happening: Happening): void {
  switch (happening.type) {
    case 'messageReceived':
      takeMessage(draft, happening.message);
      break;
    case 'callSucceeded':
      takeAnswer(draft, happening.token, happening.output);
      break;
    case 'callFailed':
      takeFailure(draft, happening.token, happening.failure);
      break;
    case 'stopRequested':
      tellEveryDossier(draft, { type: 'officer.stopped', by: 'temporal-ui', reason: 'cancelled in the Temporal UI' });
      break;
    case 'timePassed':
      break;
    default:
      assertNever(happening);
  }
}

type Settled = Pick<CaseState, 'dossiers' | 'calls' | 'payments'>;

function changed(before: Settled, now: Settled): boolean {
  return before.dossiers !== now.dossiers || before.calls !== now.calls || before.payments !== now.payments;
}

function assertNever(happening: never): never {
  throw new TypeError(`No case knows how to take ${JSON.stringify(happening)}.`);
}
