import { z } from 'zod';
import {
  draftAnswer,
  draftEvents,
  examiningEvent,
  paymentAnswer,
  paymentEvents,
  verificationEvent,
} from '../../language/event-schemas.js';
import {
  address,
  clockTime,
  country,
  fullName,
  localDate,
  partialDate,
  personalId,
  personName,
  standardEvents,
  text,
} from '../../language/schema.js';

export const applicant = z.strictObject({
  fullName,
  personalId,
  relation: z.enum(['mother', 'father', 'grandparent', 'other-relative', 'carer']).describe('To the child'),
});

/** Giấy chứng sinh: twins have two papers with a code each; a paper that is issued again keeps its code. */
export const birthNotice = z.strictObject({
  code: z
    .string()
    .regex(/^[0-9]{5}\.GCS\.[0-9]{5}\.[0-9]{2}$/, 'The code of a birth paper looks like 92001.GCS.00042.26.'),
  issuedOn: localDate,
  facility: text,
});

export const child = z.strictObject({
  name: personName,
  sex: z.enum(['female', 'male']),
  born: z.strictObject({ on: localDate, at: clockTime.optional(), country, place: text }),
  nationality: country,
  ethnicity: text,
});

export const parent = z.strictObject({
  fullName,
  personalId,
  born: partialDate,
  nationality: country,
  residence: address,
});

/** Where the result is handed over; the portal keeps the electronic one in any case. */
export const delivery = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('counter') }),
  z.strictObject({ by: z.literal('portal') }),
  z.strictObject({ by: z.literal('post'), address }),
]);

export const application = z.strictObject({
  applicant,
  child,
  mother: parent,
  father: parent.optional(),
  birthNotice,
  copies: z.int().min(0).max(50).describe('Copies cost a fee'),
  delivery,
});

/** What every later procedure cites. The population data give the child its number at registration. */
export const certificate = z.strictObject({ number: text, issuedOn: localDate, personalId });

export const outcome = certificate.extend({ signedBy: text.describe('Function of the signer') });

export const event = z.discriminatedUnion('type', [
  ...standardEvents(application, outcome),
  examiningEvent,
  verificationEvent,
  ...draftEvents,
  ...paymentEvents,
]);

export const answer = z.union([draftAnswer, paymentAnswer]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
