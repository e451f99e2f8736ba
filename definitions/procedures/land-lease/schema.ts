import { z } from 'zod';
import { examiningEvent, paymentEvents } from '../../language/event-schemas.js';
import { localDate, standardEvents, text } from '../../language/schema.js';
import { outcome as enterprise } from '../enterprise-registration/schema.js';
import { outcome as investment, project, representative } from '../investment-registration/schema.js';

export const land = z.strictObject({
  area: z.int().min(1).describe('m²'),
  years: z.int().min(1).max(70),
  existingCompany: text.optional().describe('Number of a company that was registered before this case'),
});

export const application = z.strictObject({
  representative,
  project,
  land,
  investment: investment.optional(),
  enterprise: enterprise.optional(),
});

export const outcome = z.strictObject({
  decision: text.describe('Number of the decision to lease'),
  issuedOn: localDate,
});

export const event = z.discriminatedUnion('type', [
  ...standardEvents(application, outcome),
  examiningEvent,
  ...paymentEvents,
]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
