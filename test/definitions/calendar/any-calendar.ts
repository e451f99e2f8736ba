/** Lawful calendars of two years, with feasts, worked weekends, half days and weekend reception where they may fall. */
import fc from 'fast-check';
import { type Instant, instant, instantOf } from '../../../definitions/calendar/instant.js';
import { addDays, localDate, weekday } from '../../../definitions/calendar/local-date.js';
import type { OfficeHours, WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { source } from './sample-limits.js';

const why = { reason: { vi: 'thử', en: 'test' }, source } as const;
const firstDay = localDate('2025-01-01');

const anyOfficeHours = fc.constantFrom<OfficeHours>(
  [
    ['07:30', '11:30'],
    ['13:00', '17:00'],
  ],
  [
    ['08:00', '12:00'],
    ['13:30', '17:30'],
  ],
  [['07:00', '16:00']],
);
const anyShortHours = fc.constantFrom<OfficeHours>(
  [['07:30', '11:30']],
  [['13:00', '17:00']],
  [
    ['08:15', '10:00'],
    ['10:30', '12:05'],
  ],
);
const anyWeekendHours = fc.constantFrom<OfficeHours>([['07:30', '11:30']], [['08:00', '10:30']]);
const anyPlace = fc.nat({ max: 729 });
const anyDate = anyPlace.map((place) => addDays(firstDay, place));
const anyWeekendDate = anyDate.map((date) => addDays(date, (6 - weekday(date)) % 6));
/** Feasts of up to nine days. */
const anyDatesOff = fc
  .array(fc.tuple(anyDate, fc.integer({ min: 1, max: 9 })), { maxLength: 14 })
  .map((feasts) => feasts.flatMap(([first, length]) => Array.from({ length }, (_, day) => addDays(first, day))));

const byDate = <Value>(entries: readonly (readonly [string, Value])[], year: string): Record<string, Value> =>
  Object.fromEntries(entries.filter(([date]) => date.startsWith(year)));

export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    officeHours: anyOfficeHours,
    datesOff: anyDatesOff,
    worked: fc.array(anyWeekendDate, { maxLength: 20 }),
    short: fc.array(fc.tuple(anyDate, anyShortHours), { maxLength: 60 }),
    saturday: fc.option(anyWeekendHours, { nil: undefined }),
    sunday: fc.option(anyWeekendHours, { nil: undefined, freq: 1 }),
  })
  .map(({ officeHours, datesOff, worked, short, saturday, sunday }) => {
    const year = (name: string) => ({
      off: byDate(
        datesOff.map((date) => [date, why]),
        name,
      ),
      worked: byDate(
        worked.map((date) => [date, { ...why, insteadOf: firstDay }]),
        name,
      ),
      shortened: byDate(
        short.map(([date, hours]) => [date, { ...why, hours }]),
        name,
      ),
    });
    const weekendReception =
      saturday || sunday ? { ...why, ...(saturday && { saturday }), ...(sunday && { sunday }) } : undefined;
    return {
      id: 'generated',
      version: 1,
      officeHours,
      ...(weekendReception && { weekendReception }),
      years: { 2025: year('2025'), 2026: year('2026') },
    };
  });

/** A whole minute from which every generated limit and pause ends inside the two years. */
export const anyMinute: fc.Arbitrary<Instant> = fc
  .integer({
    min: instantOf('2025-01-02T00:00+07:00') / 60_000,
    max: instantOf('2026-03-01T00:00+07:00') / 60_000,
  })
  .map((minutes) => instant(minutes * 60_000));
