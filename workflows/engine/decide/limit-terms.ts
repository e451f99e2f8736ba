import { localDateOf } from '../../../definitions/calendar/instant.js';
import { type LegalLimit, type LimitTerms, limitTerms } from '../../../definitions/language/legal-limit.js';
import type { CaseFacts } from './case-state.js';

/** What counts in a case: the law of the day of filing, and what was promised where it was filed. */
export function termsIn({ filedAt, promises }: CaseFacts, limit: LegalLimit): LimitTerms {
  return limitTerms(limit, localDateOf(filedAt), promises);
}
