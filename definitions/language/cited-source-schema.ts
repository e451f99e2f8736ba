/** A legal source in a file that people write: the number of the act alone, or with article and grade. */
import { z } from 'zod';
import type { LegalSource } from './legal-source.js';
import { legalSource } from './schema.js';

export const citedSource = z.union(
  [
    z
      .string()
      .trim()
      .regex(/^.{1,500}$/, 'Write the number of the act.'),
    legalSource,
  ],
  'Write the number of the act, or {"act": …, "article": …, "grade": "A" | "B" | "C" | "unverified"}.',
);

/** A number alone proves nothing yet: nobody said how far it was checked. */
export function sourceOf(cited: z.infer<typeof citedSource>): LegalSource {
  return typeof cited === 'string' ? { act: cited, grade: 'unverified' } : cited;
}
