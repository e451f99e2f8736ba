import { z } from 'zod';
import { examiningEvent, paymentEvents } from '../../language/event-schemas.js';
import { refilingEvents } from '../../language/refiling-event-schema.js';
import { address, amount, localDate, standardEvents, text } from '../../language/schema.js';
import { outcome as investment, project, representative } from '../investment-registration/schema.js';

export const company = z.strictObject({
  name: text.describe('Refused when another enterprise has it'),
  form: z.enum(['limited-liability', 'joint-stock', 'partnership']),
  charterCapital: amount.describe('VND'),
  office: address,
});

export const application = z.strictObject({
  representative,
  project: project.pick({ reference: true, line: true }),
  company,
  investment: investment.optional().describe('A domestic investor may have none'),
});

export const outcome = z.strictObject({
  number: z
    .string()
    .regex(/^\d{10}$/, 'An enterprise number has 10 digits.')
    .describe('Enterprise number, which is the tax number as well'),
  issuedOn: localDate,
});

export const event = z.discriminatedUnion('type', [
  ...standardEvents(application, outcome),
  examiningEvent,
  ...paymentEvents,
  ...refilingEvents(application),
]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
