/** Why a day counts or does not, with the text that says so. */
import type { LegalSource } from '../language/legal-source.js';
import { fiveDayWeekDecision } from '../law/acts/five-day-week-decision.js';
import { dayNumber, fromDayNumber, isWeekday, type LocalDate, yearOfDay } from './local-date.js';
import type { OfficeTime } from './office-time.js';
import type { MadeUpDay, ShortenedDay, WorkingCalendar } from './working-calendar.js';

export interface SkippedDay {
  readonly date: LocalDate;
  readonly kind: 'weekend' | 'dayOff';
  readonly reason: { readonly vi: string; readonly en: string };
  readonly source: LegalSource;
}

export interface WorkedDay extends MadeUpDay {
  readonly date: LocalDate;
}

const weekend = {
  kind: 'weekend',
  reason: { vi: 'nghỉ hằng tuần', en: 'weekly rest' },
  source: fiveDayWeekDecision.whole('unverified'),
} as const;

/** Days that are not worked from `first` to `last`, both included, in days since 1970-01-01. @throws CalendarMissing */
export function daysOffBetween(first: number, last: number, time: OfficeTime): readonly SkippedDay[] {
  return daysWithout((day) => time.days.isWorking(day), first, last, time);
}

/** The same, without those on which the office receives all the same. @throws CalendarMissing */
export function closedDaysBetween(first: number, last: number, time: OfficeTime): readonly SkippedDay[] {
  return daysWithout((day) => time.hoursOn(day).length > 0, first, last, time);
}

function daysWithout(
  counts: (day: number) => boolean,
  first: number,
  last: number,
  { calendar }: OfficeTime,
): readonly SkippedDay[] {
  const skipped: SkippedDay[] = [];
  for (let day = first; day <= last; day += 1) {
    if (counts(day)) continue;
    const date = fromDayNumber(day);
    const declared = calendar.years[yearOfDay(day)]?.off[date];
    skipped.push(declared ? { date, kind: 'dayOff', ...declared } : { date, ...weekend });
  }
  return skipped;
}

export interface HalfDay extends ShortenedDay {
  readonly date: LocalDate;
}

/** Days with other hours than usual, from `first` to `last`, both included. */
export function shortenedDaysBetween(first: number, last: number, { years }: WorkingCalendar): readonly HalfDay[] {
  const [from, to] = [fromDayNumber(first), fromDayNumber(last)];
  return Object.values(years).flatMap(({ shortened = {} }) =>
    Object.entries(shortened)
      .filter(([date]) => from <= date && date <= to)
      .map(([date, day]) => ({ ...day, date: date as LocalDate })),
  );
}

/** Weekend days that are worked in exchange for another, from `first` to `last`, both included. */
export function madeUpDaysBetween(first: number, last: number, { years }: WorkingCalendar): readonly WorkedDay[] {
  const [from, to] = [fromDayNumber(first), fromDayNumber(last)];
  return Object.values(years).flatMap(({ worked }) =>
    Object.entries(worked)
      .map(([date, day]) => ({ ...day, date: date as LocalDate }))
      .filter(({ date }) => from <= date && date <= to && !isWeekday(dayNumber(date))),
  );
}
