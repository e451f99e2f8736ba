/** Whose turn it is to claim a payment that is made once: the highest lawful claim that has not fallen. */
import type { ReservePaymentRequest } from '../../../activities/register-calls.js';
import type { Reservation } from '../../../definitions/language/calls.js';
import type { ExclusivePayment } from '../../../definitions/language/claims.js';
import { advance } from './advance.js';
import type { PaymentState, PendingCall } from './case-state.js';
import { answered } from './chart-answers.js';
import { finalResult } from './chart-reading.js';
import { type Draft, openDossier } from './draft.js';
import { claimsTo } from './exclusive-claims.js';
import { forget, releaseCall, startCall } from './pending-calls.js';

const untouched: PaymentState = { granted: null, fallen: [], coveredBy: null };

export function settlePayments(draft: Draft): void {
  for (const payment of draft.bundle.exclusivePayments ?? []) settlePayment(draft, payment);
}

/** The register's answer to a reservation. */
export function takeReservation(draft: Draft, request: ReservePaymentRequest, reservation: Reservation): void {
  const { payment, dossier, head } = request;
  const state = draft.state.payments[payment] ?? untouched;
  const change: Partial<PaymentState> = reservation.granted
    ? { granted: { dossier, head } }
    : { coveredBy: reservation.by };
  setPayment(draft, payment, { ...state, ...change });
}

function settlePayment(draft: Draft, payment: ExclusivePayment<unknown>): void {
  const claims = claimsTo(payment, draft.state.facts.declaration as object).filter(({ dossier }) =>
    inCase(draft, dossier),
  );
  const held = reservationsOf(draft, payment.id).filter((call) => call.status === 'waitingForTurn');
  const state = paymentNow(draft, payment.id, claims);
  const standing = claims.filter(({ dossier, head }) => !state.fallen.includes(`${dossier}/${head}`));
  if (state.coveredBy !== null) {
    for (const call of held) answerHeld(draft, call, { granted: false, by: state.coveredBy });
  } else if (state.granted && standing.length === 0) {
    setPayment(draft, payment.id, { ...state, granted: null });
    const { caseId, subjectKey } = draft.state.facts;
    const input = { payment: payment.id, subjectKey, caseId };
    startCall(draft, { name: 'releasePayment', dossier: null, invokeId: null, agency: null, input });
  } else {
    const next = standing[0];
    const turn = held.find((call) => call.dossier === next?.dossier && requestOf(call).head === next?.head);
    if (turn) releaseCall(draft, turn);
  }
}

/** Brings the payment's state up to date with what became of the dossiers. */
function paymentNow(draft: Draft, id: string, claims: readonly { dossier: string; head: string }[]): PaymentState {
  const state = draft.state.payments[id] ?? untouched;
  const fallen = claims
    .filter((claim) => hasFallen(draft, id, claims, claim))
    .map(({ dossier, head }) => `${dossier}/${head}`);
  const holder = state.granted ? openDossier(draft, state.granted.dossier) : undefined;
  const paid = holder && finalResult(holder.snapshot) === 'positive' ? (state.granted?.head ?? null) : null;
  const coveredBy = state.coveredBy ?? paid;
  const changed = coveredBy !== state.coveredBy || fallen.join() !== state.fallen.join();
  const now = changed ? { ...state, fallen, coveredBy } : state;
  if (changed) setPayment(draft, id, now);
  return now;
}

/** A claim falls with its dossier, or when its dossier goes on to a later head. */
function hasFallen(
  draft: Draft,
  payment: string,
  claims: readonly { dossier: string; head: string }[],
  claim: { dossier: string; head: string },
): boolean {
  if (draft.state.payments[payment]?.fallen.includes(`${claim.dossier}/${claim.head}`)) return true;
  const dossier = openDossier(draft, claim.dossier);
  const result = dossier ? finalResult(dossier.snapshot) : null;
  if (result !== null) return result !== 'positive';
  const asked = reservationsOf(draft, payment).find((call) => call.dossier === claim.dossier);
  if (!asked) return false;
  const heads = claims.filter((other) => other.dossier === claim.dossier).map((other) => other.head);
  return heads.indexOf(claim.head) < heads.indexOf(requestOf(asked).head);
}

function answerHeld(draft: Draft, call: PendingCall, reservation: Reservation): void {
  forget(draft, call.token);
  if (call.dossier !== null && call.invokeId !== null)
    advance(draft, call.dossier, answered(call.invokeId, reservation));
}

function reservationsOf(draft: Draft, payment: string): PendingCall[] {
  return draft.state.calls.filter((call) => call.name === 'reservePayment' && requestOf(call).payment === payment);
}

function requestOf(call: PendingCall): ReservePaymentRequest {
  return call.input as ReservePaymentRequest;
}

function inCase(draft: Draft, dossier: string): boolean {
  const phase = draft.state.dossiers[dossier]?.phase;
  return phase === 'waiting' || phase === 'open';
}

function setPayment(draft: Draft, id: string, payment: PaymentState): void {
  draft.state.payments = { ...draft.state.payments, [id]: payment };
}
