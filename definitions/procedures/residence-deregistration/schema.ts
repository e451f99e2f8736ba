import { z } from 'zod';
import {
  formerAddress,
  fullName,
  localDate,
  personalId,
  personName,
  standardEvents,
  text,
} from '../../language/schema.js';
import { extract, relation } from '../death-registration/schema.js';

export const household = z.strictObject({
  head: fullName.describe('XoaChuhoHoten'),
  headPersonalId: personalId.describe('XoaChuhoGiayto'),
  relation: relation
    .or(z.literal('head'))
    .describe('XoaChuhoQuanhe: what the deceased was to the head, the inverse of the applicant’s relation'),
});

export const application = z.strictObject({
  deceased: z.strictObject({ personalId, name: personName }),
  residence: formerAddress.describe('Permanent residence to be removed'),
  household: household.optional(),
  extract,
});

export const outcome = z.strictObject({
  removedOn: localDate,
  noticeNumber: text.describe('Number of the police’s notice of removal'),
});

export const event = z.discriminatedUnion('type', [
  ...standardEvents(application, outcome),
  z.strictObject({ type: z.literal('agency.examining') }),
  z.strictObject({ type: z.literal('agency.alreadyRemoved'), outcome, note: text }),
]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
