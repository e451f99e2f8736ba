/**
 * Which days and hours an office works. Plain JSON: a case carries the slice it was opened with.
 * A year that nobody has decreed yet is an error here, never a guess.
 */
import type { LegalSource } from '../language/legal-source.js';
import { type ClockTime, minutesOf } from './instant.js';
import { addDays, type LocalDate, yearOf } from './local-date.js';

/** Opening and closing times of one day, in order. */
export type OfficeHours = readonly (readonly [ClockTime, ClockTime])[];

/** Why a day is not as the week has it, and which text says so. */
export interface DayOff {
  readonly reason: { readonly vi: string; readonly en: string };
  readonly source: LegalSource;
}

/** A Saturday or Sunday that is worked in exchange for a weekday off. */
export interface MadeUpDay extends DayOff {
  readonly insteadOf: LocalDate;
}

/** A working day with other hours than usual, for example a half day. It counts as a day, and ends when it closes. */
export interface ShortenedDay extends DayOff {
  readonly hours: OfficeHours;
}

/** Days by `YYYY-MM-DD`, all of one year. A weekend day in `off` closes an office that would receive on it. */
export interface CalendarYear {
  readonly off: Readonly<Record<string, DayOff>>;
  readonly worked: Readonly<Record<string, MadeUpDay>>;
  readonly shortened?: Readonly<Record<string, ShortenedDay>>;
}

/** Hours at a weekend in which an office receives and works, though the day is no working day of a limit in days. */
export interface WeekendReception extends DayOff {
  readonly saturday?: OfficeHours;
  readonly sunday?: OfficeHours;
}

export interface WorkingCalendar {
  readonly id: string;
  readonly version: number;
  /** Of an ordinary working day. */
  readonly officeHours: OfficeHours;
  readonly weekendReception?: WeekendReception;
  /** By `YYYY`. */
  readonly years: Readonly<Record<string, CalendarYear>>;
}

/** What is wrong with a calendar, as a sentence; null when it can be counted with. */
export function calendarProblem({ officeHours, weekendReception, years }: WorkingCalendar): string | null {
  const { saturday = [], sunday = [] } = weekendReception ?? {};
  for (const hours of [officeHours, saturday, sunday]) if (!inOrder(hours)) return hoursProblem(hours);
  for (const [year, { off, worked, shortened = {} }] of Object.entries(years)) {
    const days = [...Object.keys(off), ...Object.keys(worked), ...Object.keys(shortened)];
    const strange = days.find((day) => day.slice(0, 4) !== year);
    if (strange) return `${strange} stands among the days of ${year}`;
    const short = Object.values(shortened).find(({ hours }) => hours.length === 0 || !inOrder(hours));
    if (short) return hoursProblem(short.hours);
  }
  return officeHours.length === 0 ? 'it has no office hours' : null;
}

function inOrder(hours: OfficeHours): boolean {
  const times = hours.flat().map(minutesOf);
  return times.every((time, place) => place === 0 || time > (times[place - 1] ?? 0));
}

function hoursProblem(hours: OfficeHours): string {
  return `the hours ${hours.map((span) => span.join('-')).join(', ')} are not in order`;
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

/** Whether the calendar holds the year of `date`, so that a count up to it can be answered. */
export function reaches(calendar: WorkingCalendar, date: LocalDate): boolean {
  return Object.hasOwn(calendar.years, yearOf(date));
}
