/** Building blocks of the schemas: what people write on forms, and the events that every procedure knows. */
import { z } from 'zod';
import type { LocalDate } from '../calendar/local-date.js';

/** Blank is nothing: the pattern says so where the trimming does not reach, in the case's own validators. */
export const text = z.string().trim().min(1).max(500).regex(/\S/, 'must not be blank');

export const personalId = z
  .string()
  .regex(/^\d{12}$/, 'A personal identification number has 12 digits.')
  .describe('Số định danh cá nhân, 12 digits');

/** A day as text; typed as our `LocalDate`, and still convertible to JSON Schema. */
export const localDate = z.iso.date().pipe(z.custom<LocalDate>());

export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day is written HH:MM.');

export const partialDate = z
  .strictObject({
    year: z.int().min(1850).max(2200),
    month: z.int().min(1).max(12).optional(),
    day: z.int().min(1).max(31).optional(),
  })
  .refine(({ month, day }) => day === undefined || month !== undefined, 'A day needs its month.')
  .describe('As far as it is known: year, year and month, or the full day');

/** A name has letters of any alphabet, never digits. */
const namePart = z
  .string()
  .trim()
  .regex(/^[^\d<>@]{1,60}$/, 'A name has no digits.');

export const fullName = namePart.describe('Full name in one field');

export const personName = z.strictObject({ family: namePart, middle: namePart.optional(), given: namePart });

/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'A country is given by its two-letter code, for example VN.');

export const address = z.strictObject({
  province: text.describe('Code of the province'),
  commune: text.describe('Code of the commune or ward'),
  detail: text.describe('House, street, hamlet'),
});

/** Districts ended on 2025-06-30: whoever uses this must check the day that the address belongs to. */
export const formerAddress = address.extend({ district: text.optional() });

export const documentReference = z.strictObject({
  kind: text.describe('For example death-notice'),
  number: text.optional(),
  location: text.describe('Where the file is kept; the file itself never travels through a case'),
});

export const bankAccount = z.strictObject({
  bank: text,
  number: z.string().regex(/^\d{6,19}$/, 'An account number has 6 to 19 digits.'),
  holder: fullName,
});

/** VND. */
export const amount = z.int().min(0);

export const legalSource = z.strictObject({
  act: text,
  article: text.optional(),
  grade: z.enum(['A', 'B', 'C', 'unverified']),
});

/** Events that every dossier may meet, with this procedure's application and outcome. */
export function standardEvents<Application extends z.ZodType, Outcome extends z.ZodType>(
  application: Application,
  outcome: Outcome,
) {
  return [
    z.strictObject({ type: z.literal('agency.accepted'), number: text, on: localDate }),
    z.strictObject({
      type: z.literal('agency.supplementRequested'),
      items: z.array(text).min(1),
      legalBasis: text.optional(),
    }),
    z.strictObject({ type: z.literal('agency.refused'), reasons: z.array(text).min(1) }),
    z.strictObject({ type: z.literal('agency.decided'), outcome }),
    z.strictObject({ type: z.literal('citizen.supplied'), documents: z.array(documentReference).min(1) }),
    z.strictObject({ type: z.literal('citizen.withdrew'), reason: text.optional() }),
    z.strictObject({ type: z.literal('officer.stopped'), by: text, reason: text }),
    z.strictObject({ type: z.literal('officer.retried'), by: text, reason: text }),
    z
      .strictObject({ type: z.literal('officer.corrected'), by: text, reason: text, application })
      .describe('The whole application, to be filed again'),
    z
      .strictObject({ type: z.literal('officer.decidedByHand'), by: text, reason: text, outcome })
      .describe('The agency has decided on paper'),
    z
      .strictObject({
        type: z.literal('officer.refusedByHand'),
        by: text,
        reason: text,
        reasons: z.array(text).min(1).describe('Why the agency refused'),
      })
      .describe('The agency has refused on paper'),
  ] as const;
}
