import type { ReservePaymentRequest } from '../../../activities/register-calls.js';
import type { ExclusivePayment, LegalClaim } from '../../../definitions/language/claims.js';
import type { Draft } from './draft.js';

/** The payment that a dossier's claim is about. @throws RangeError when the bundle knows no such claim */
export function paymentOf(draft: Draft, dossier: string, head: string): ExclusivePayment<unknown> {
  const { declaration } = draft.state.facts;
  const payment = draft.bundle.exclusivePayments?.find(({ claims }) =>
    claims(declaration).some((claim) => claim.dossier === dossier && claim.head === head),
  );
  if (!payment)
    throw new RangeError(`Bundle ${draft.bundle.id}: no exclusive payment lists claim ${head} of ${dossier}.`);
  return payment;
}

export function reservationRequest(draft: Draft, dossier: string, claim: LegalClaim): ReservePaymentRequest {
  const { caseId, subjectKey } = draft.state.facts;
  const { head, amount } = claim;
  return { payment: paymentOf(draft, dossier, head).id, subjectKey, caseId, dossier, head, amount };
}
