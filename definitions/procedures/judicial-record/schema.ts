import { z } from 'zod';
import { examiningEvent } from '../../language/event-schemas.js';
import { fullName, localDate, personalId, standardEvents, text } from '../../language/schema.js';

export const application = z.strictObject({
  person: z.strictObject({ fullName, personalId }),
  form: z.enum(['1', '2']).describe('Phiếu số 1, for organisations; số 2, for the person'),
  purpose: text,
});

/** What is in the record is told to the person, never to a case. */
export const outcome = z.strictObject({ number: text, issuedOn: localDate });

export const event = z.discriminatedUnion('type', [...standardEvents(application, outcome), examiningEvent]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
