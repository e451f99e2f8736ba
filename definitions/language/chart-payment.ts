/** Status 6: the agency asks for a fee and its clock pauses until the citizen has paid; how much is due, the agency says. */
import { answerFailed, sendingAnswer } from './chart-answer.js';
import { type WorkingContext, workingContext } from './chart-parts.js';

export interface Fee {
  /** VND. */
  readonly amount: number;
  readonly reason: string;
  readonly legalBasis?: string | undefined;
}

/** What the payment platform or the cashier gave the citizen. */
export interface PaymentReceipt {
  readonly number: string;
  readonly paidOn: string;
}

export interface PayingContext<Application, Outcome> extends WorkingContext<Application, Outcome> {
  /** Asked for last. */
  readonly fee: Fee | null;
  readonly receipt: PaymentReceipt | null;
}

export function payingContext<Application, Outcome>(application: Application): PayingContext<Application, Outcome> {
  return { ...workingContext<Application, Outcome>(application), fee: null, receipt: null };
}

/** For `shownToCitizen`: what is to be paid. */
export function feeDue({ fee, receipt }: Pick<PayingContext<unknown, unknown>, 'fee' | 'receipt'>): Fee | null {
  return receipt === null ? fee : null;
}

interface Heard {
  readonly event: { readonly type: string; readonly fee?: Fee; readonly receipt?: PaymentReceipt };
}

/** For the actions of the same names. */
export const paymentAssignments = {
  keepFee: { fee: ({ event }: Heard) => event.fee ?? null, receipt: null },
  keepReceipt: { receipt: ({ event }: Heard) => event.receipt ?? null },
};

/**
 * Child of `processing`, entered by `agency.paymentRequested` with the action `keepFee`: from `filed` for a fee that is due
 * before receipt, from the examination for one before the result.
 * @param id of the call that brings the receipt to the agency
 * @param resumeAt where the agency goes on once it has the receipt
 */
export const payment = <const Id extends string, const Next extends string>(id: Id, resumeAt: Next) =>
  ({
    initial: 'awaitingPayment',
    onDone: resumeAt,
    states: {
      awaitingPayment: {
        tags: ['suspended', 'awaiting:citizen'],
        meta: { status: 6 },
        on: { 'citizen.paid': { target: 'sendingReceipt', actions: 'keepReceipt' } },
      },
      sendingReceipt: sendingAnswer({
        id,
        status: 6,
        content: ({ receipt }: PayingContext<unknown, unknown>) => ({ receipt }),
        done: 'paid',
        failed: 'receiptFailed',
      }),
      receiptFailed: answerFailed(6, 'sendingReceipt'),
      paid: { type: 'final', tags: 'counting', meta: { status: 6 } },
    },
  }) as const;
