import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayNumber,
  fromDayNumber,
  isWeekday,
  lastDayOfYear,
  localDate,
  weekday,
  yearOf,
  yearOfDay,
} from '../../../definitions/calendar/local-date.js';

/** Years 1 to 9997, in days since 1970-01-01. */
const anyDay = fc.integer({ min: -719_162, max: 2_932_165 });

describe('calendar days', () => {
  it('agree with the proleptic Gregorian calendar of Date over ten thousand years', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const written = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(fromDayNumber(day)).toBe(written);
        expect(dayNumber(localDate(written))).toBe(day);
        expect(yearOfDay(day)).toBe(yearOf(localDate(written)));
        expect(weekday(localDate(written))).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
      { numRuns: 10_000 },
    );
  });

  it('know every first and last day of a year', () => {
    for (let year = 1; year < 9999; year += 1) {
      expect(fromDayNumber(lastDayOfYear(year)).slice(4)).toBe('-12-31');
      expect(fromDayNumber(lastDayOfYear(year) + 1).slice(4)).toBe('-01-01');
    }
  });

  it('go over the end of February in leap years only', () => {
    expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(localDate('2026-02-28'), 1)).toBe('2026-03-01');
    expect(addDays(localDate('2026-01-01'), -1)).toBe('2025-12-31');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '02/03/2026', '2025-02-29', ''])(
    '"%s" is refused with the way to write it',
    (text) => {
      expect(() => localDate(text)).toThrow(/not a calendar day. Write it as YYYY-MM-DD/);
    },
  );
});

describe('weekdays', () => {
  it('are the days that Date does not call Saturday or Sunday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isWeekday(day)).toBe(![0, 6].includes(new Date(day * 86_400_000).getUTCDay()));
      }),
      { numRuns: 10_000 },
    );
  });
});
