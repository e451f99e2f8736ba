import type { LocalDate } from '../calendar/local-date.js';

/**
 * How far a statement has been checked: `A` an official page, `B` a third-party note that quotes the official text,
 * `C` third-party without quotation, `unverified` general knowledge that a lawyer has yet to confirm.
 */
export type SourceGrade = 'A' | 'B' | 'C' | 'unverified';

/** Where a rule, a limit or an amount comes from. No number in a definition stands without one. */
export interface LegalSource {
  /** Number of the act, for example `63/2024/NĐ-CP`. */
  readonly act: string;
  readonly article?: string;
  readonly grade: SourceGrade;
}

/** A legal text with its validity. `art` cites one of its articles. */
export interface Act {
  readonly number: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly validFrom: LocalDate;
  /** Last day in force; absent while the act is in force. */
  readonly validTo?: LocalDate;
  art(article: number | string, grade: SourceGrade): LegalSource;
  whole(grade: SourceGrade): LegalSource;
}

export function defineAct(act: Omit<Act, 'art' | 'whole'>): Act {
  return {
    ...act,
    art: (article, grade) => ({ act: act.number, article: String(article), grade }),
    whole: (grade) => ({ act: act.number, grade }),
  };
}
