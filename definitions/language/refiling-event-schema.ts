/** The event of a procedure whose refusal may be mended: see `refiling-parts.ts`. */
import { z } from 'zod';

export function refilingEvents<Application extends z.ZodType>(application: Application) {
  return [
    z
      .strictObject({ type: z.literal('citizen.refiled'), application })
      .describe('The whole application as it was corrected, to be filed again'),
  ] as const;
}
