/** Calls to our own register. They run on the case's task queue. Each is safe to repeat: the register keeps the first effect. */
import type { Reservation } from '../definitions/language/calls.js';
import { undoListOf } from '../register/final-record.js';
import type { Closing, Register } from '../register/register.js';

export type ReservePaymentRequest = Parameters<Register['reservePayment']>[0];
export type ReleasePaymentRequest = Parameters<Register['releasePayment']>[0];
/** The undo list is derived from the record when it is kept. */
export type CloseCaseRequest = Omit<Closing, 'record'> & { readonly record: Omit<Closing['record'], 'undo'> };

export type RegisterActivities = ReturnType<typeof registerCalls>;

export const registerCalls = (register: Register) => ({
  /** Reserves a payment that is made once per subject. Asked again by the holder's case, it is granted again. */
  async reservePayment(request: ReservePaymentRequest): Promise<Reservation> {
    const answer = await register.reservePayment(request);
    return answer.granted ? answer : { granted: false, by: `${answer.by.head} in case ${answer.by.caseId}` };
  },

  /** Gives the reservation back, so that another case may claim it. Without a reservation it does nothing. */
  async releasePayment(holder: ReleasePaymentRequest): Promise<void> {
    await register.releasePayment(holder);
  },

  /** Keeps the results and the final record. Its acknowledgement is the proof that the results were returned. */
  async closeCase({ record, ...closing }: CloseCaseRequest): Promise<void> {
    await register.closeCase({ ...closing, record: { ...record, undo: undoListOf(record.dossiers) } });
  },
});
