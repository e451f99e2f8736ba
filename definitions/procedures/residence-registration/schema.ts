import { z } from 'zod';
import { examiningEvent, paymentAnswer, paymentEvents } from '../../language/event-schemas.js';
import {
  address,
  documentReference,
  fullName,
  localDate,
  personalId,
  standardEvents,
  text,
} from '../../language/schema.js';
import { certificate, child } from '../birth-registration/schema.js';

/** The family that the child joins, whose head agrees in VNeID or on paper. */
export const household = z.strictObject({
  head: fullName,
  headPersonalId: personalId,
  relation: z.enum(['child', 'grandchild', 'sibling', 'other-relative']).describe('What the child is to the head'),
  address,
  consent: documentReference.optional().describe('On paper, where the head did not agree in VNeID'),
});

export const application = z.strictObject({ child, household, certificate });

export const outcome = z.strictObject({
  registeredOn: localDate,
  noticeNumber: text.describe('Number of the notice of registration'),
});

export const event = z.discriminatedUnion('type', [
  ...standardEvents(application, outcome),
  examiningEvent,
  ...paymentEvents,
]);

export const answer = paymentAnswer;

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
