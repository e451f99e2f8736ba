/** How much one agency's system is asked at most. */
import { z } from 'zod';
import type { AgencyLimits } from '../agencies/room.js';
import { type AgencyId, agencyIds } from '../definitions/agencies/agency.js';

/** An agency that is not named has the usual limits. */
export type LimitsPerAgency = Readonly<Partial<Record<AgencyId, AgencyLimits>>>;

/** Ten calls at a time of 0.2 s are 50 a second: a system that answers well is not held back, one that answers slowly not buried. */
export const usualLimits: AgencyLimits = { atOnce: 10, perSecond: 50 };

const settings = z.partialRecord(
  z.enum(agencyIds),
  z.strictObject({
    atOnce: z.int().min(1).default(usualLimits.atOnce),
    perSecond: z.number().positive().default(usualLimits.perSecond),
  }),
);

/**
 * @param text `{"commune-police": {"perSecond": 5}}`; what is not given stays as usual
 * @throws Error when it is not of that form
 */
export function readLimits(text: string): LimitsPerAgency {
  try {
    return settings.parse(JSON.parse(text));
  } catch (fault) {
    const detail = fault instanceof z.ZodError ? z.prettifyError(fault) : (fault as SyntaxError).message;
    throw new Error(
      `LIENTHONG_AGENCY_LIMITS is not of its form. Write {"commune-police": {"atOnce": 2, "perSecond": 5}}. ${detail}`,
      { cause: fault },
    );
  }
}
