import type { ExclusivePayment } from '../../../definitions/language/claims.js';
import { remembered } from './remembered.js';

/** The lawful claims to a payment that is made once, the first in rank first: they follow from the declaration alone. */
export function claimsTo(payment: ExclusivePayment<unknown>, declaration: object) {
  return claimsIn(declaration, payment);
}

const claimsIn = remembered((declaration: object, payment: ExclusivePayment<unknown>) => payment.claims(declaration));
