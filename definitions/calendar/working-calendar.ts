/**
 * Which days an office works. Plain JSON: a case carries the slice it was opened with.
 * A year that nobody has decreed yet is an error here, never a guess.
 */
import type { LegalSource } from '../language/legal-source.js';
import type { ClockTime } from './instant.js';
import { addDays, type LocalDate, yearOf } from './local-date.js';

/** Why a weekday is off, and which text says so. */
export interface DayOff {
  readonly reason: { readonly vi: string; readonly en: string };
  readonly source: LegalSource;
}

/** A Saturday or Sunday that is worked in exchange for a weekday off. */
export interface MadeUpDay extends DayOff {
  readonly insteadOf: LocalDate;
}

/** Days by `YYYY-MM-DD`, all of one year. */
export interface CalendarYear {
  readonly off: Readonly<Record<string, DayOff>>;
  readonly worked: Readonly<Record<string, MadeUpDay>>;
}

export interface WorkingCalendar {
  readonly id: string;
  readonly version: number;
  /** Opening and closing times of one working day, in order. */
  readonly officeHours: readonly (readonly [ClockTime, ClockTime])[];
  /** By `YYYY`. */
  readonly years: Readonly<Record<string, CalendarYear>>;
}

/** A count reached a year whose working days nobody has decreed, or that the case was opened without. */
export class CalendarMissing extends Error {
  override readonly name = 'CalendarMissing';
  readonly calendar: string;

  constructor(
    calendar: WorkingCalendar,
    readonly year: number,
  ) {
    const known = Object.keys(calendar.years).join(', ') || 'none';
    super(
      `Calendar "${calendar.id}" (version ${calendar.version}) was asked about ${year}, which it does not hold. ` +
        `Years it holds: ${known}. Publish the working days of ${year}, then count again.`,
    );
    this.calendar = calendar.id;
  }
}

/** The warning before an early January date lies in December, beyond New Year and a weekend at most. */
const daysLookedBack = 14;

/** The calendar with only those of its years that a count from `from` to `to`, and its warnings, may touch. */
export function sliceOf(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): WorkingCalendar {
  const first = yearOf(addDays(from, -daysLookedBack));
  const needed = Object.entries(calendar.years).filter(([year]) => Number(year) >= first && Number(year) <= yearOf(to));
  return { ...calendar, years: Object.fromEntries(needed) };
}
