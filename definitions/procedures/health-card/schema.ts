import { z } from 'zod';
import { examiningEvent } from '../../language/event-schemas.js';
import { address, localDate, standardEvents, text } from '../../language/schema.js';
import { certificate, child, delivery } from '../birth-registration/schema.js';

/** `0000000000` is the number of a mother who has none. */
export const insuranceNumber = z
  .string()
  .regex(
    /^(\d{10}|\d{12})$/,
    'An insurance number has 10 digits, or is the personal id; a mother without one is 0000000000.',
  );

export const application = z.strictObject({
  child,
  motherInsuranceNumber: insuranceNumber,
  clinic: text.describe('Where the child is registered for treatment'),
  residence: address,
  delivery,
  certificate,
});

export const outcome = z.strictObject({
  cardNumber: z.string().regex(/^TE1\d{12}$/, 'The card of a child under six begins with TE1 and has 12 digits more.'),
  validFrom: localDate,
  validUntil: localDate.describe('At the latest before the seventh year of life'),
});

export const event = z.discriminatedUnion('type', [...standardEvents(application, outcome), examiningEvent]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
