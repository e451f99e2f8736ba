/** A decision that takes back what was decided in a case, also long after it closed. */
import type { LocalDate } from '../calendar/local-date.js';
import type { Sentence } from './bundle.js';
import type { Procedure } from './procedure.js';

/** Why results are annulled. A code and no sentence: it goes to agencies and into records, where nobody is to be named. */
export const annulmentReasons = {
  'found-alive': { vi: 'người đã được đăng ký khai tử còn sống', en: 'the person whose death was registered is alive' },
  unlawful: { vi: 'cấp không đúng quy định của pháp luật', en: 'issued against the law' },
  'court-decision': { vi: 'theo bản án, quyết định của Tòa án', en: 'by judgment or decision of a court' },
} as const satisfies Record<string, Sentence>;

export type AnnulmentReason = keyof typeof annulmentReasons;

export interface AnnulmentDecision {
  /** Of the decision, for example `45/QĐ-UBND`. */
  readonly number: string;
  readonly decidedOn: LocalDate;
  /** Office and function of who decided. It stays in our own record. */
  readonly by: string;
  readonly reason: AnnulmentReason;
}

/** How a result is taken back. */
export type WayOfUndoing = Exclude<Procedure['reversible'], 'never'>;
