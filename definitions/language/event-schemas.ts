/** What a dossier may hear and answer when its chart has a part of the same name: examination, payment, draft. */
import { z } from 'zod';
import { amount, localDate, text } from './schema.js';

export const examiningEvent = z.strictObject({ type: z.literal('agency.examining') });

export const verificationEvent = z.strictObject({ type: z.literal('agency.verificationStarted'), reason: text });

const receipt = z.strictObject({ number: text.describe('Of the receipt for the fee'), paidOn: localDate });

/** For `payment` of chart-payment.ts. */
export const paymentEvents = [
  z.strictObject({
    type: z.literal('agency.paymentRequested'),
    fee: z.strictObject({ amount: amount.describe('VND'), reason: text, legalBasis: text.optional() }),
  }),
  z.strictObject({ type: z.literal('citizen.paid'), receipt }),
] as const;

/** Our answer when a fee has been paid. */
export const paymentAnswer = z.strictObject({ receipt });

const corrections = z.array(z.strictObject({ line: text, correct: text })).min(1);

/** For `draftStates` of chart-draft.ts. */
export const draftEvents = [
  z.strictObject({
    type: z.literal('agency.draftPrepared'),
    draft: z.record(z.string(), z.string()).describe('The lines of the draft, by their label'),
  }),
  z.strictObject({ type: z.literal('citizen.confirmed') }),
  z.strictObject({ type: z.literal('citizen.disputed'), corrections }),
] as const;

/** Our answer to a draft; `silent` when the citizen let the limit pass. */
export const draftAnswer = z.discriminatedUnion('draft', [
  z.strictObject({ draft: z.literal('confirmed'), silent: z.boolean() }),
  z.strictObject({ draft: z.literal('disputed'), corrections }),
]);
