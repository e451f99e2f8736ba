import { localDate } from '../../../definitions/calendar/local-date.js';
import { type LegalLimit, limitTerms } from '../../../definitions/language/legal-limit.js';
import type { TimeLimit } from '../../../definitions/language/time-limit.js';

/** What the law gives an agency for what it received on 02/03/2026. */
export function statutory(limit: LegalLimit): TimeLimit {
  return limitTerms(limit, localDate('2026-03-02')).statutory;
}
