/** The library beside a slow count, under calendars that no ministry would publish. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../definitions/calendar/due-at.js';
import { type Instant, instant, later } from '../../../definitions/calendar/instant.js';
import { OfficeTime, receivedAt } from '../../../definitions/calendar/office-time.js';
import { anyCalendar, anyMinute } from './any-calendar.js';
import { anyLimit, anyShortGaps, pausesFrom, tenThousand } from './any-limit.js';
import { CountedByHand, dayOf } from './counted-by-hand.js';

const patience = 120_000;
const anyLength = fc.nat({ max: 10 * 24 * 60 });

/** Some begin before the one before has ended, or before the limit itself. */
const anyPauses = (start: Instant) =>
  fc
    .array(fc.tuple(fc.integer({ min: -2 * 24 * 60, max: 10 * 24 * 60 }), fc.nat({ max: 6 * 24 * 60 })), {
      maxLength: 3,
    })
    .map((spans) =>
      spans
        .map(([wait, length]) => ({ from: later(start, wait * 60_000), to: later(start, (wait + length) * 60_000) }))
        .sort((one, other) => one.from - other.from),
    );

describe('under any calendar', () => {
  it(
    'a due date is the one found by trying every minute and every day',
    () => {
      fc.assert(
        fc.property(anyCalendar, anyLimit, anyMinute, anyShortGaps, (calendar, limit, start, gaps) => {
          const pauses = pausesFrom(start, gaps);
          const due = dueAt(limit, start, calendar, pauses);
          expect(due).toBe(new CountedByHand(calendar).dueAt(limit, start, pauses));
        }),
        tenThousand,
      );
    },
    patience,
  );

  it(
    'pauses that overlap, or begin before the limit, count once and inside it only',
    () => {
      const anyCase = anyMinute.chain((start) => fc.tuple(fc.constant(start), anyPauses(start)));
      fc.assert(
        fc.property(anyCalendar, anyLimit, anyCase, (calendar, limit, [start, pauses]) => {
          const due = dueAt(limit, start, calendar, pauses);
          expect(due).toBe(new CountedByHand(calendar).dueAt(limit, start, pauses));
        }),
        tenThousand,
      );
    },
    patience,
  );

  it(
    'a limit in days ends on a worked day when that day closes, and a limit in hours while the office is open',
    () => {
      fc.assert(
        fc.property(anyCalendar, anyLimit, anyMinute, anyShortGaps, (calendar, limit, start, gaps) => {
          const hand = new CountedByHand(calendar);
          const due = dueAt(limit, start, calendar, pausesFrom(start, gaps));
          if (limit.unit === 'workingHours') {
            expect(hand.openMinutesBetween(instant(due - 60_000), due)).toBe(1);
          } else {
            expect(hand.isWorked(dayOf(due))).toBe(true);
            expect(due).toBe(hand.closingOf(dayOf(due)));
          }
        }),
        tenThousand,
      );
    },
    patience,
  );

  it(
    'a filing is received in the first open minute from it on',
    () => {
      fc.assert(
        fc.property(anyCalendar, anyMinute, (calendar, filed) => {
          expect(receivedAt(filed, calendar)).toBe(new CountedByHand(calendar).receivedAt(filed));
        }),
        tenThousand,
      );
    },
    patience,
  );

  it(
    'office time is the number of open minutes, and is found again from either end',
    () => {
      fc.assert(
        fc.property(anyCalendar, anyMinute, anyLength, (calendar, from, length) => {
          const time = new OfficeTime(calendar);
          const to = later(from, length * 60_000);
          const open = time.between(from, to);
          expect(open / 60_000).toBe(new CountedByHand(calendar).openMinutesBetween(from, to));
          fc.pre(open > 0);
          const [end, begin] = [time.after(from, open), time.before(to, open)];
          expect([time.between(from, end), time.between(begin, to)]).toEqual([open, open]);
          expect(end).toBeLessThanOrEqual(to);
          expect(begin).toBeGreaterThanOrEqual(from);
        }),
        tenThousand,
      );
    },
    patience,
  );
});
