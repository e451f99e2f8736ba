import { z } from 'zod';
import { examiningEvent } from '../../language/event-schemas.js';
import { fullName, localDate, personalId, standardEvents, text } from '../../language/schema.js';
import { certificate, child, delivery } from '../birth-registration/schema.js';

/** A parent acts for a child under six, of whom neither picture nor fingerprints are taken. */
export const representative = z.strictObject({
  fullName,
  personalId,
  relation: z.enum(['mother', 'father', 'guardian']),
});

export const application = z.strictObject({ child, representative, delivery, certificate });

export const outcome = z.strictObject({
  cardNumber: personalId.describe('Number of the card: the personal id itself'),
  issuedOn: localDate,
  validUntil: localDate,
  issuedBy: text,
});

export const event = z.discriminatedUnion('type', [...standardEvents(application, outcome), examiningEvent]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
