import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, type Pause } from '../../../definitions/calendar/due-at.js';
import {
  type Instant,
  instant,
  instantOf,
  later,
  localDateOf,
  minuteOfDay,
} from '../../../definitions/calendar/instant.js';
import { addDays, dayNumber, type LocalDate } from '../../../definitions/calendar/local-date.js';
import { publicSectorCalendar as calendar } from '../../../definitions/calendar/public-sector.js';
import { receivedAt } from '../../../definitions/calendar/received-at.js';
import { isWorkingDay, workingDaysBetween } from '../../../definitions/calendar/working-days.js';
import { calendarDays, sameDay, type TimeLimit, workingDays } from '../../../definitions/language/time-limit.js';

const source = { act: 'test', grade: 'unverified' } as const;
const millisecondsInHour = 3_600_000;

// Starts on a working day of the first year, and ends early enough that 60 days and three pauses of ten stay inside the known years.
const anyInstant = fc
  .integer({ min: instantOf('2024-01-02T00:00+07:00'), max: instantOf('2026-07-01T00:00+07:00') })
  .map(instant);
const anyDays = fc.integer({ min: 1, max: 60 });
const anyLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  anyDays.map((days) => workingDays(days, source)),
  anyDays.map((days) => calendarDays(days, source)),
  fc.constant(sameDay({ cutOff: '15:00', source })),
);
/** Hours from the start, or from the end of the pause before, and hours that the pause lasts. */
const anyGaps = fc.array(fc.tuple(fc.nat({ max: 240 }), fc.nat({ max: 240 })), { maxLength: 3 });

function pausesFrom(start: Instant, gaps: readonly (readonly [number, number])[]): readonly Pause[] {
  let at = start;
  return gaps.map(([wait, length]) => {
    const from = later(at, wait * millisecondsInHour);
    at = later(from, length * millisecondsInHour);
    return { from, to: at };
  });
}

/** The rule read day by day, to compare the arithmetic with. */
function countedByHand(after: LocalDate, days: number): LocalDate {
  let date = after;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return date;
}

describe('a due date', () => {
  it('is closing time on a working day, never before the start', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, anyGaps, (limit, start, gaps) => {
        const due = dueAt(limit, start, calendar, pausesFrom(start, gaps));
        expect(isWorkingDay(localDateOf(due), calendar)).toBe(true);
        expect(minuteOfDay(due)).toBe(17 * 60);
        expect(due).toBeGreaterThan(start);
      }),
      { numRuns: 10_000 },
    );
  });

  it('in working days is the day found by walking the calendar', () => {
    fc.assert(
      fc.property(anyDays, anyInstant, (days, start) => {
        const due = localDateOf(dueAt(workingDays(days, source), start, calendar));
        expect(due).toBe(countedByHand(localDateOf(start), days));
        expect(workingDaysBetween(localDateOf(start), due, calendar)).toBe(days);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is never earlier for a longer limit, nor for a later start', () => {
    fc.assert(
      fc.property(anyDays, anyDays, anyInstant, fc.nat({ max: 500 }), (one, other, start, hours) => {
        const [short, long] = one < other ? [one, other] : [other, one];
        for (const unit of [workingDays, calendarDays]) {
          const due = dueAt(unit(short, source), start, calendar);
          expect(dueAt(unit(long, source), start, calendar)).toBeGreaterThanOrEqual(due);
          const startedLater = later(start, hours * millisecondsInHour);
          expect(dueAt(unit(short, source), startedLater, calendar)).toBeGreaterThanOrEqual(due);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('a pause', () => {
  it('of no length changes nothing', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, fc.nat({ max: 500 }), (limit, start, hours) => {
        const at = later(start, hours * millisecondsInHour);
        expect(dueAt(limit, start, calendar, [{ from: at, to: at }])).toBe(dueAt(limit, start, calendar));
      }),
      { numRuns: 10_000 },
    );
  });

  it('of n working days moves a limit in working days by n working days', () => {
    fc.assert(
      fc.property(anyDays, anyInstant, fc.nat({ max: 400 }), fc.nat({ max: 400 }), (days, start, wait, length) => {
        const limit = workingDays(days, source);
        const from = later(start, wait * millisecondsInHour);
        const to = later(from, length * millisecondsInHour);
        const due = dueAt(limit, start, calendar);
        fc.pre(from <= due);
        const moved = dueAt(limit, start, calendar, [{ from, to }]);
        const paused = workingDaysBetween(localDateOf(from), localDateOf(to), calendar);
        expect(workingDaysBetween(localDateOf(due), localDateOf(moved), calendar)).toBe(paused);
      }),
      { numRuns: 10_000 },
    );
  });

  it('of n days makes a limit in calendar days n days longer', () => {
    fc.assert(
      fc.property(anyDays, anyInstant, fc.nat({ max: 40 }), (days, start, length) => {
        const pause = { from: start, to: later(start, length * 24 * millisecondsInHour) };
        const moved = dueAt(calendarDays(days, source), start, calendar, [pause]);
        expect(moved).toBe(dueAt(calendarDays(days + length, source), start, calendar));
      }),
      { numRuns: 10_000 },
    );
  });

  it('that begins inside the limit never ends after the day on which the limit is due', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, anyGaps, (limit, start, gaps) => {
        const pauses = pausesFrom(start, gaps);
        const due = dueAt(limit, start, calendar, pauses);
        for (const { from, to } of pauses) {
          if (from <= due) expect(dayNumber(localDateOf(due))).toBeGreaterThanOrEqual(lastWorkedBy(to));
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

/** A limit in working days may be due on the last working day before a pause ends at a weekend. */
function lastWorkedBy(at: Instant): number {
  let date = localDateOf(at);
  while (!isWorkingDay(date, calendar)) date = addDays(date, -1);
  return dayNumber(date);
}

describe('the moment of receipt', () => {
  it('is never before the filing, lies in office hours, and receiving again changes nothing', () => {
    fc.assert(
      fc.property(anyInstant, (filed) => {
        const received = receivedAt(filed, calendar);
        expect(received).toBeGreaterThanOrEqual(filed);
        expect(receivedAt(received, calendar)).toBe(received);
        expect(isWorkingDay(localDateOf(received), calendar)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
