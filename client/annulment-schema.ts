/** The form of a decision to annul. */
import { z } from 'zod';
import { instant, localDateOf } from '../definitions/calendar/instant.js';
import { type AnnulmentDecision, annulmentReasons } from '../definitions/language/annulment.js';
import { localDate } from '../definitions/language/schema.js';
import { ClientError } from './client-error.js';

const text = z.string().trim().min(1).max(200);
const reasons = Object.keys(annulmentReasons) as (keyof typeof annulmentReasons)[];

const decision = z.strictObject({
  number: text.describe('of the decision, for example 45/QĐ-UBND'),
  decidedOn: localDate.refine(
    (day) => day <= localDateOf(instant(Date.now())),
    'A decision of the future annuls nothing.',
  ),
  by: text.describe('office and function; it stays in the register'),
  reason: z.enum(reasons),
});

export type AnnulmentDecisionInput = z.input<typeof decision>;

/** @throws ClientError ANNULMENT_INVALID with the fields */
export function annulmentDecision(given: unknown): AnnulmentDecision {
  const checked = decision.safeParse(given);
  if (checked.success) return checked.data;
  const { issues } = checked.error;
  const sentences = issues.map(({ path, message }) => `${path.join('.') || 'the decision'}: ${message}`);
  const fields = issues.map(({ path }) => path.join('.'));
  throw new ClientError('ANNULMENT_INVALID', sentences.join(' '), fields);
}
