import { z } from 'zod';
import {
  amount,
  bankAccount,
  documentReference,
  formerAddress,
  fullName,
  legalSource,
  localDate,
  personalId,
  personName,
  standardEvents,
  text,
} from '../../language/schema.js';
import { extract, relation } from '../death-registration/schema.js';

/** Whoever organised the burial, not necessarily an heir. */
export const payee = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    fullName,
    personalId,
    relation: relation.or(z.literal('none')).describe('NnmtpQuanheNguoichet'),
    account: bankAccount.optional(),
  }),
  z.strictObject({ kind: z.literal('organisation'), organisation: text, account: bankAccount.optional() }),
]);

export const burial = z.strictObject({ on: localDate, place: formerAddress });

export const otherAllowance = z
  .strictObject({ kind: text, stopDecision: documentReference.optional() })
  .describe('Of a person aged 80 or more: it must have been stopped by decision');

export const coveredBy = text.describe('Which claim was paid instead: the competent agency then refuses this one');

export const head = z.enum(['B3', 'B4']);

export const application = z.strictObject({
  deceased: z.strictObject({ personalId, name: personName, diedOn: localDate }),
  claims: z
    .array(z.strictObject({ head, amount, source: legalSource }))
    .min(1)
    .describe('Lawful heads, best first; the agency receives one of them'),
  payee,
  burial,
  otherAllowance: otherAllowance.optional(),
  extract,
  coveredBy: coveredBy.optional(),
});

export const outcome = z.strictObject({ head, amount, decisionNumber: text, decidedOn: localDate });

/** Our answer to a dispute: whom the claimants want to be paid. */
export const answer = z.strictObject({ payee, agreement: documentReference.describe('Signed by all claimants') });

/** What both procedures that pay for a funeral may hear of several claimants. */
export const payeeEvents = [
  z
    .strictObject({ type: z.literal('agency.payeeDisputed'), claimants: z.int().min(2).optional() })
    .describe('Several people claim the money'),
  answer.extend({ type: z.literal('citizen.agreedOnPayee') }),
] as const;

export const event = z.discriminatedUnion('type', [
  ...standardEvents(application, outcome),
  ...payeeEvents,
  z.strictObject({ type: z.literal('agency.examining') }),
]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
export type Answer = z.infer<typeof answer>;
