/**
 * The calls that a chart may `invoke`, by name. They never run here: the engine performs them as activities, and the
 * chart hears of it by `onDone` or `onError` as of any XState actor.
 */
import { fromPromise } from 'xstate';
import type { LegalClaim } from './claims.js';
import type { DocumentReference } from './events.js';

/** What a chart sends to its agency. `content` of an application is the procedure's own application. */
export type Submission =
  | {
      readonly kind: 'application';
      readonly content: unknown;
      /** Raised only when the dossier is filed anew with another agency; a repeat keeps the number. */
      readonly attempt?: number;
    }
  | { readonly kind: 'supplement'; readonly content: { readonly documents: readonly DocumentReference[] } }
  | { readonly kind: 'answer'; readonly content: unknown };

/** The agency's system holds the message. Its own number is known at the latest when it accepts the dossier. */
export interface Receipt {
  readonly number: string;
}

/** `false` when the agency had decided before the request reached it: the decision then stands. */
export interface Cancellation {
  readonly cancelled: boolean;
}

export type Reservation =
  | { readonly granted: true }
  /** Another claim was paid: `by` says which head (`B1`, or `another case`). */
  | { readonly granted: false; readonly by: string };

/** What an `onError` of an invoked call receives. */
export interface CallFailure {
  /** Code of `docs/errors.md`. */
  readonly code: string;
  readonly message: string;
}

function call<Output, Input>(name: string) {
  return fromPromise<Output, Input>(() => {
    throw new Error(`"${name}" was started as a live actor. Calls are performed by the engine only.`);
  });
}

/** Spread into `setup({ actors })` of a chart. */
export const calls = {
  submitApplication: call<Receipt, Submission>('submitApplication'),
  cancelApplication: call<Cancellation, { readonly reason: string }>('cancelApplication'),
  reservePayment: call<Reservation, LegalClaim>('reservePayment'),
};

export type CallName = keyof typeof calls;
