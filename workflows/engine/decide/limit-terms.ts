import { type Instant, localDateOf } from '../../../definitions/calendar/instant.js';
import {
  type LegalLimit,
  type LimitPromises,
  type LimitTerms,
  limitTerms,
} from '../../../definitions/language/legal-limit.js';
import type { CaseFacts } from './case-state.js';
import { remembered } from './remembered.js';

/** What counts in a case: the law of the day of filing, and what was promised where it was filed. */
export function termsIn({ filedAt, promises }: CaseFacts, limit: LegalLimit): LimitTerms {
  return termsOn(limit, filedAt, promises);
}

const termsOn = remembered((limit: LegalLimit, filedAt: Instant, promises: LimitPromises) =>
  limitTerms(limit, localDateOf(filedAt), promises),
);
