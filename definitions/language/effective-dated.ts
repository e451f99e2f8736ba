import type { LocalDate } from '../calendar/local-date.js';
import type { LegalSource } from './legal-source.js';

/** One value of a parameter, from the day it takes effect until the next entry's day. */
export interface EffectiveValue<Value> {
  readonly validFrom: LocalDate;
  readonly value: Value;
  readonly source: LegalSource;
}

/** A parameter of the law over time, oldest first. */
export interface EffectiveDated<Value> {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly EffectiveValue<Value>[];
}

/**
 * The entry in force on `date`.
 * @throws RangeError when the parameter has no value that early
 */
export function inForce<Entry extends { readonly validFrom: LocalDate }>(
  parameter: { readonly name: string; readonly values: readonly Entry[] },
  date: LocalDate,
): Entry {
  const found = parameter.values.findLast((entry) => entry.validFrom <= date);
  if (!found) {
    throw new RangeError(
      `${parameter.name} has no value on ${date}: its first entry takes effect on ${parameter.values[0]?.validFrom ?? 'no day at all'}. Add the older value with its source.`,
    );
  }
  return found;
}
