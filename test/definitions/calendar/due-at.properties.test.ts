import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../definitions/calendar/due-at.js';
import {
  type Instant,
  instant,
  instantOf,
  instantOnDay,
  later,
  localDateOf,
  minuteOfDay,
} from '../../../definitions/calendar/instant.js';
import { addDays, dayNumber, type LocalDate } from '../../../definitions/calendar/local-date.js';
import { OfficeTime, receivedAt } from '../../../definitions/calendar/office-time.js';
import { publicSectorCalendar as calendar } from '../../../definitions/calendar/public-sector.js';
import { isWorkingDay, workingDaysBetween } from '../../../definitions/calendar/working-days.js';
import {
  anyDays,
  anyGaps,
  anyInstant,
  anyLimit,
  anySameDay,
  anyShorterAndLonger,
  anyWorkingDays,
  anyWorkingHours,
  millisecondsInHour,
  pausesFrom,
  tenThousand,
} from './any-limit.js';
import { CountedByHand } from './counted-by-hand.js';
import { cd, today, wd } from './sample-limits.js';

const time = new OfficeTime(calendar);
const byHand = new CountedByHand(calendar);
const closing = 17 * 60;
/** From 07:30 to 11:30 and from 13:00 to 17:00. */
const isOfficeMinute = (minute: number) => (minute >= 450 && minute < 690) || (minute >= 780 && minute < 1020);

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
  it('is closing time on a working day, or of a limit in hours some office minute of it, never before the start', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, anyGaps, (limit, start, gaps) => {
        const due = dueAt(limit, start, calendar, pausesFrom(start, gaps));
        expect(isWorkingDay(localDateOf(due), calendar)).toBe(true);
        expect(due).toBeGreaterThan(start);
        if (limit.unit === 'workingHours') expect(isOfficeMinute(minuteOfDay(instant(due - 1)))).toBe(true);
        else expect(minuteOfDay(due)).toBe(closing);
      }),
      tenThousand,
    );
  });

  it('in working days is the day found by walking the calendar', () => {
    fc.assert(
      fc.property(anyDays, anyInstant, (days, start) => {
        const due = localDateOf(dueAt(wd(days), start, calendar));
        expect(due).toBe(countedByHand(localDateOf(start), days));
        expect(workingDaysBetween(localDateOf(start), due, calendar)).toBe(days);
      }),
      tenThousand,
    );
  });

  it('in calendar days leaves out no day, and only then waits for a working day', () => {
    fc.assert(
      fc.property(anyDays, anyInstant, (days, start) => {
        let last = addDays(localDateOf(start), days);
        while (!isWorkingDay(last, calendar)) last = addDays(last, 1);
        expect(dueAt(cd(days), start, calendar)).toBe(instantOnDay(dayNumber(last), '17:00'));
      }),
      tenThousand,
    );
  });

  it('is never earlier for a longer limit, with the same pauses', () => {
    fc.assert(
      fc.property(anyShorterAndLonger, anyInstant, anyGaps, ([short, long], start, gaps) => {
        const pauses = pausesFrom(start, gaps);
        const due = dueAt(short, start, calendar, pauses);
        expect(dueAt(long, start, calendar, pauses)).toBeGreaterThanOrEqual(due);
      }),
      tenThousand,
    );
  });

  it('is never earlier for a later start', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, fc.nat({ max: 500 }), (limit, start, hours) => {
        const startedLater = later(start, hours * millisecondsInHour);
        expect(dueAt(limit, startedLater, calendar)).toBeGreaterThanOrEqual(dueAt(limit, start, calendar));
      }),
      tenThousand,
    );
  });

  it('of one working day is closing time of the next working day, never 24 hours', () => {
    fc.assert(
      fc.property(anyInstant, (start) => {
        const next = countedByHand(localDateOf(start), 1);
        const due = dueAt(wd(1), start, calendar);
        expect(due).toBe(instantOnDay(dayNumber(next), '17:00'));
        if (minuteOfDay(start) !== closing) expect(due - start).not.toBe(24 * millisecondsInHour);
      }),
      tenThousand,
    );
  });

  it('of a same-day limit counts 15:00:00 as after the cut-off, and 14:59:59.999 as before it', () => {
    const firstDay = dayNumber(localDateOf(instantOf('2024-01-02T00:00+07:00')));
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), (place) => {
        const day = time.days.onOrAfter(firstDay + place);
        const cutOff = instantOnDay(day, '15:00');
        expect(dueAt(today, instant(cutOff - 1), calendar)).toBe(instantOnDay(day, '17:00'));
        expect(dueAt(today, cutOff, calendar)).toBe(instantOnDay(time.days.nthAfter(day, 1), '17:00'));
      }),
      tenThousand,
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
      tenThousand,
    );
  });

  it('of n working days moves a limit in working days, and a same-day limit, by n working days', () => {
    const anyLimitOfDays = fc.oneof(anyWorkingDays, anySameDay);
    fc.assert(
      fc.property(
        anyLimitOfDays,
        anyInstant,
        fc.nat({ max: 400 }),
        fc.nat({ max: 400 }),
        (limit, filed, wait, length) => {
          const start = receivedAt(filed, calendar);
          const from = later(start, wait * millisecondsInHour);
          const to = later(from, length * millisecondsInHour);
          const due = dueAt(limit, start, calendar);
          fc.pre(from <= due);
          const moved = dueAt(limit, start, calendar, [{ from, to }]);
          const paused = workingDaysBetween(localDateOf(from), localDateOf(to), calendar);
          expect(workingDaysBetween(localDateOf(due), localDateOf(moved), calendar)).toBe(paused);
        },
      ),
      tenThousand,
    );
  });

  it('of n days makes a limit in calendar days n days longer', () => {
    fc.assert(
      fc.property(anyDays, anyInstant, fc.nat({ max: 60 }), fc.nat({ max: 40 }), (days, start, wait, length) => {
        // It begins no later than the last day: what happens while the end waits for a working day is told elsewhere.
        const from = later(start, Math.min(wait, days) * 24 * millisecondsInHour);
        fc.pre(from <= dueAt(cd(days), start, calendar));
        const pause = { from, to: later(from, length * 24 * millisecondsInHour) };
        const moved = dueAt(cd(days), start, calendar, [pause]);
        expect(moved).toBe(dueAt(cd(days + length), start, calendar));
      }),
      tenThousand,
    );
  });

  it('of n working minutes moves a limit in hours by n working minutes', () => {
    const anyLength = fc.nat({ max: 400 * 60 });
    fc.assert(
      fc.property(anyWorkingHours, anyInstant, anyLength, anyLength, (limit, start, wait, length) => {
        const from = later(receivedAt(start, calendar), wait * 60_000);
        const to = later(from, length * 60_000);
        const due = dueAt(limit, start, calendar);
        fc.pre(from <= due);
        const moved = dueAt(limit, start, calendar, [{ from, to }]);
        expect(time.between(due, moved)).toBe(time.between(from, to));
      }),
      tenThousand,
    );
  });

  it('that begins inside the limit never ends after the day, or the hour, on which the limit is due', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, anyGaps, (limit, start, gaps) => {
        const pauses = pausesFrom(start, gaps);
        const due = dueAt(limit, start, calendar, pauses);
        for (const { from, to } of pauses) {
          if (from > due) continue;
          if (limit.unit === 'workingHours') expect(time.between(due, to)).toBe(0);
          else expect(dayNumber(localDateOf(due))).toBeGreaterThanOrEqual(lastWorkedBy(to));
        }
      }),
      tenThousand,
    );
  });

  it('that begins after the end moves nothing', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, fc.integer({ min: 1, max: 9_999_999 }), (limit, start, wait) => {
        const due = dueAt(limit, start, calendar);
        const from = later(due, wait);
        const pause = { from, to: later(from, 100 * millisecondsInHour) };
        expect(dueAt(limit, start, calendar, [pause])).toBe(due);
      }),
      tenThousand,
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
        expect(isOfficeMinute(minuteOfDay(received))).toBe(true);
      }),
      tenThousand,
    );
  });

  it('is the filing itself, or else the first open minute after it, found by trying every minute', () => {
    fc.assert(
      fc.property(anyInstant, (filed) => {
        const received = receivedAt(filed, calendar);
        const walked = byHand.receivedAt(filed);
        expect(received).toBe(Math.max(walked, filed));
        expect(time.between(filed, received)).toBe(0);
      }),
      tenThousand,
    );
  });

  it('in the lunch break is its end', () => {
    fc.assert(
      fc.property(fc.nat({ max: 900 }), fc.integer({ min: 0, max: 90 * 60_000 - 1 }), (place, wait) => {
        const day = time.days.onOrAfter(dayNumber(localDateOf(instantOf('2024-01-02T00:00+07:00'))) + place);
        expect(receivedAt(later(instantOnDay(day, '11:30'), wait), calendar)).toBe(instantOnDay(day, '13:00'));
      }),
      tenThousand,
    );
  });

  it('is what a same-day limit, and a limit in hours, start from by themselves', () => {
    fc.assert(
      fc.property(fc.oneof(anySameDay, anyWorkingHours), anyInstant, (limit, filed) => {
        expect(dueAt(limit, filed, calendar)).toBe(dueAt(limit, receivedAt(filed, calendar), calendar));
      }),
      tenThousand,
    );
  });
});
