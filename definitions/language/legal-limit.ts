/** A limit of the law over the years, and the shorter time that an office may have promised to keep instead. */
import type { LocalDate } from '../calendar/local-date.js';
import { checkLegalLimit } from './check-limit.js';
import { inForce } from './effective-dated.js';
import type { TimeLimit } from './time-limit.js';

export interface LimitValue {
  readonly validFrom: LocalDate;
  readonly statutory: TimeLimit;
  /** Thời gian đã cắt giảm: what the appointment slip is counted with. Its source is the decision that promises it. */
  readonly promised?: TimeLimit;
  /** Limits of the citizen's, by name, while which this one is paused. Other waits pause it by the chart's tags. */
  readonly pausedBy?: readonly string[];
}

export interface LegalLimit {
  /** Kebab-case; the name by which a profile promises less. */
  readonly name: string;
  /** Oldest first. */
  readonly values: readonly LimitValue[];
}

/** @throws DefinitionError when a value has no source or no length, stands out of order, or promises more than the law allows */
export function defineLimit<const Limit extends LegalLimit>(limit: Limit): Limit {
  checkLegalLimit(limit);
  return limit;
}

/** What counts for one dossier: `counted` is what was promised, or else the statutory limit. */
export interface LimitTerms {
  readonly counted: TimeLimit;
  readonly statutory: TimeLimit;
  readonly pausedBy: readonly string[];
}

/** Promises by the name of their limit, for example those of a province. */
export type LimitPromises = Readonly<Record<string, TimeLimit>>;

/**
 * What counts for a case that was filed on `date`.
 * @param promises come before what the limit itself promises
 * @throws RangeError when the limit has no value that early
 */
export function limitTerms(limit: LegalLimit, date: LocalDate, promises: LimitPromises = {}): LimitTerms {
  const { statutory, promised, pausedBy = [] } = inForce(limit, date);
  return { counted: promises[limit.name] ?? promised ?? statutory, statutory, pausedBy };
}
