import { z } from 'zod';
import {
  amount,
  bankAccount,
  fullName,
  localDate,
  partialDate,
  personalId,
  personName,
  standardEvents,
  text,
} from '../../language/schema.js';
import { extract, relation } from '../death-registration/schema.js';

export const relative = z.strictObject({
  fullName,
  personalId,
  relation: relation.describe('What the relative is to the deceased'),
  born: partialDate,
  hasIncome: z.boolean().describe('Income at or above the reference level'),
  supported: z.boolean().describe('Somebody else can support this relative'),
});

export const insuranceRecord = z.strictObject({
  number: z.string().regex(/^(\d{10}|\d{12})$/, 'A social insurance number has 10 digits, or is the personal id.'),
  pensioner: z.boolean(),
  monthsPaid: z.int().min(0),
  monthsPaidBefore2014: z.int().min(0),
  averagePay: amount.describe('VND per month, average that contributions were paid on'),
  pension: amount.optional().describe('VND per month, of a pensioner'),
  pensionMonths: z.int().min(0).optional().describe('Months for which the pension was drawn'),
  workAccident: z.boolean().optional().describe('Died of a work accident or an occupational disease'),
});

export const application = z.strictObject({
  deceased: z.strictObject({ personalId, name: personName, diedOn: localDate }),
  insurance: insuranceRecord,
  relatives: z.array(relative).min(1).describe('Mẫu 09-HSB'),
  account: bankAccount.optional(),
  extract,
});

const monthly = z.strictObject({
  recipients: z.array(z.strictObject({ personalId, amount })).min(1).max(4).describe('VND per month for each relative'),
});
const lumpSum = z.strictObject({ amount: amount.describe('VND, once') });

export const benefit = z.enum(['monthly', 'lump-sum']);

const decision = z.strictObject({
  decisionNumber: text,
  decidedOn: localDate,
  paymentOrder: text.describe('Number of the payment order'),
});

export const outcome = z.discriminatedUnion('benefit', [
  decision.extend({ benefit: z.literal('monthly'), ...monthly.shape }),
  decision.extend({ benefit: z.literal('lump-sum'), ...lumpSum.shape }),
]);

export const event = z.discriminatedUnion('type', [
  ...standardEvents(application, outcome),
  z.strictObject({ type: z.literal('agency.examining') }),
  z.strictObject({ type: z.literal('agency.choiceOffered'), monthly, lumpSum }),
  z.strictObject({ type: z.literal('citizen.chose'), benefit }),
]);

/** Our answer to an offered choice. */
export const answer = z.strictObject({ benefit });

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
export type Answer = z.infer<typeof answer>;
