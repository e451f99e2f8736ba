/** Calls to our own register. They run on the case's task queue. Each is safe to repeat: the register keeps the first effect. */
import type { Reservation } from '../definitions/language/calls.js';
import { type Annulment, AnnulmentRefused } from '../register/annulment.js';
import type { AnnulmentOrder, FailedStep, FinishedStep } from '../register/annulments.js';
import { undoListOf } from '../register/final-record.js';
import type { Closing, Register } from '../register/register.js';
import { callFailure } from './errors.js';

export type ReservePaymentRequest = Parameters<Register['reservePayment']>[0];
export type ReleasePaymentRequest = Parameters<Register['releasePayment']>[0];
/** The undo list is derived from the record when it is kept. */
export type CloseCaseRequest = Omit<Closing, 'record'> & { readonly record: Omit<Closing['record'], 'undo'> };

export type { Annulment, AnnulmentStep, DoneByHand } from '../register/annulment.js';
export type { AnnulmentOrder } from '../register/annulments.js';

export type RegisterActivities = ReturnType<typeof registerCalls>;

export const registerCalls = (register: Register) => ({
  /**
   * Reserves a payment that is made once per subject. Asked again by the holder's case, it is granted again.
   * @throws REGISTER_UNAVAILABLE
   */
  async reservePayment(request: ReservePaymentRequest): Promise<Reservation> {
    const answer = await register.reservePayment(request).catch(asFailure);
    return answer.granted ? answer : { granted: false, by: `${answer.by.head} in case ${answer.by.caseId}` };
  },

  /**
   * Gives the reservation back, so that another case may claim it. Without a reservation it does nothing.
   * @throws REGISTER_UNAVAILABLE
   */
  async releasePayment(holder: ReleasePaymentRequest): Promise<void> {
    await register.releasePayment(holder).catch(asFailure);
  },

  /**
   * Keeps the results and the final record. Its acknowledgement is the proof that the results were returned.
   * @throws REGISTER_UNAVAILABLE
   */
  async closeCase({ record, ...closing }: CloseCaseRequest): Promise<void> {
    const complete = { ...closing, record: { ...record, undo: undoListOf(record.dossiers) } };
    await register.closeCase(complete).catch(asFailure);
  },

  /**
   * Writes down the steps of an annulment and begins the first that is open. Null while the case has no final record.
   * @throws ANNULMENT_REFUSED final: unknown case, another decision, or a bundle that this build does not have
   * @throws REGISTER_UNAVAILABLE
   */
  async beginAnnulment(order: AnnulmentOrder): Promise<Annulment | null> {
    return register.beginAnnulment(order).catch(refusedOrAsFailure);
  },

  /** Writes down that a step is done, and begins the next; after the last one the annulment is complete. @throws REGISTER_UNAVAILABLE */
  async finishAnnulmentStep(finished: FinishedStep): Promise<Annulment> {
    return register.finishAnnulmentStep(finished).catch(asFailure);
  },

  /** Writes down why a step does not get on. @throws REGISTER_UNAVAILABLE */
  async failAnnulmentStep(failed: FailedStep): Promise<void> {
    await register.failAnnulmentStep(failed).catch(asFailure);
  },
});

/** What may not be annulled this way stays so, however often it is asked. */
function refusedOrAsFailure(fault: unknown): never {
  if (fault instanceof AnnulmentRefused) throw callFailure('ANNULMENT_REFUSED', fault.message);
  return asFailure(fault);
}

/** Nothing that the register says is final: the case cannot go on without it, and tries until it is there again. */
function asFailure(fault: unknown): never {
  throw callFailure('REGISTER_UNAVAILABLE', fault instanceof Error ? fault.message : String(fault));
}
