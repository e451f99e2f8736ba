import { z } from 'zod';
import { amount, legalSource, localDate, personalId, personName, standardEvents, text } from '../../language/schema.js';
import { extract } from '../death-registration/schema.js';
import { burial, coveredBy, payee, payeeEvents } from '../funeral-support/schema.js';
import { relative } from '../survivor-benefit/schema.js';

export const head = z.enum(['B1', 'B5', 'B6']);

export const claim = z.strictObject({
  head,
  amount,
  source: legalSource,
  record: text.optional().describe('Number of the insurance, merit or veteran file that the claim rests on'),
});

export const application = z.strictObject({
  deceased: z.strictObject({ personalId, name: personName, diedOn: localDate }),
  claims: z.array(claim).min(1).describe('Lawful heads, best first; each agency receives only its own'),
  payee,
  burial,
  monthlyPensionFor: z.array(relative).describe('B5 only: relatives who ask for the monthly survivor pension'),
  extract,
  coveredBy: coveredBy.optional(),
});

export const outcome = z.strictObject({
  head,
  amount,
  decisionNumber: text,
  decidedOn: localDate,
  paymentOrder: text.optional(),
  monthlyPensionFor: z.array(personalId).describe('Relatives granted the monthly survivor pension'),
});

export const event = z.discriminatedUnion('type', [
  ...standardEvents(application, outcome),
  ...payeeEvents,
  z.strictObject({ type: z.literal('agency.examining') }),
  z
    .strictObject({ type: z.literal('agency.forwarded'), to: text, on: localDate })
    .describe('From the commune to Sở Nội vụ'),
]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
