import { z } from 'zod';
import { examiningEvent } from '../../language/event-schemas.js';
import { localDate, standardEvents, text } from '../../language/schema.js';
import { outcome as enterprise } from '../enterprise-registration/schema.js';
import { outcome as investment, project, representative } from '../investment-registration/schema.js';

export const environment = z.strictObject({
  group: z.enum(['I', 'II', 'III']).describe('Group of projects by their risk to the environment'),
  wasteWater: z.int().min(0).describe('m³ a day'),
  existingCompany: text.optional().describe('Number of a company that was registered before this case'),
});

export const application = z.strictObject({
  representative,
  project,
  environment,
  investment: investment.optional(),
  enterprise: enterprise.optional(),
});

export const outcome = z.strictObject({ licence: text.describe('Number of the licence'), issuedOn: localDate });

export const event = z.discriminatedUnion('type', [...standardEvents(application, outcome), examiningEvent]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
