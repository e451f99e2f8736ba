import { z } from 'zod';
import { examiningEvent } from '../../language/event-schemas.js';
import { amount, country, fullName, localDate, personalId, standardEvents, text } from '../../language/schema.js';

/** Who acts for the investor. */
export const representative = z.strictObject({ fullName, personalId });

export const investor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('foreign'), name: text, country, registration: text }),
  z.strictObject({ kind: z.literal('domestic'), name: text, registration: text }),
]);

export const project = z.strictObject({
  reference: text.describe("The investor's own reference of the project: a company may have several"),
  name: text,
  park: text.describe('Name of the industrial park'),
  commune: text.describe('Code of the commune in which the park lies'),
  line: text.describe('Line of business'),
});

export const application = z.strictObject({
  representative,
  investor,
  project,
  capital: amount.describe('VND'),
  company: text.describe('Name of the company that carries the project'),
});

export const outcome = z.strictObject({
  certificate: text.describe('Number of the investment registration certificate'),
  issuedOn: localDate,
});

export const event = z.discriminatedUnion('type', [...standardEvents(application, outcome), examiningEvent]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
