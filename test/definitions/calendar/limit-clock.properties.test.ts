import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../definitions/calendar/due-at.js';
import { explain } from '../../../definitions/calendar/explanation.js';
import { type Instant, instant, later } from '../../../definitions/calendar/instant.js';
import { type LimitClock, remaining, resume, startClock, suspend } from '../../../definitions/calendar/limit-clock.js';
import { OfficeTime } from '../../../definitions/calendar/office-time.js';
import { publicSectorCalendar as calendar } from '../../../definitions/calendar/public-sector.js';
import type { TimeLimit } from '../../../definitions/language/time-limit.js';
import { anyGaps, anyInstant, anyLimit, pausesFrom, tenThousand } from './any-limit.js';

const time = new OfficeTime(calendar);
const anyMinutes = fc.nat({ max: 400 * 60 });

/** A clock that has been suspended and resumed already. */
function runningClock(limit: TimeLimit, start: Instant, gaps: readonly (readonly [number, number])[]): LimitClock {
  return pausesFrom(start, gaps).reduce(
    (clock, { from, to }) => resume(suspend(clock, from), to),
    startClock(limit, start),
  );
}

const dueOf = (clock: LimitClock) => dueAt(clock.limit, clock.startedAt, calendar, clock.pauses);
const lastResumed = ({ pauses, startedAt }: LimitClock) => pauses.at(-1)?.to ?? startedAt;

const anySuspension = fc.tuple(anyLimit, anyInstant, anyGaps, anyMinutes).map(([limit, start, gaps, wait]) => {
  const clock = runningClock(limit, start, gaps);
  return { clock, at: later(lastResumed(clock), wait * 60_000) };
});

describe('a clock', () => {
  it('that is suspended and resumed at once goes on as if nothing had been', () => {
    fc.assert(
      fc.property(anySuspension, anyMinutes, ({ clock, at }, wait) => {
        const resumed = resume(suspend(clock, at), at);
        expect(dueOf(resumed)).toBe(dueOf(clock));
        const then = later(at, wait * 60_000);
        expect(remaining(resumed, then, calendar)).toEqual(remaining(clock, then, calendar));
      }),
      tenThousand,
    );
  });

  it('has left when it is resumed what it had left when it was suspended, in the unit of its limit', () => {
    fc.assert(
      fc.property(anySuspension, anyMinutes, ({ clock, at }, length) => {
        fc.pre(at <= dueOf(clock));
        const before = remaining(clock, at, calendar);
        const suspended = suspend(clock, at);
        const end = later(at, length * 60_000);
        expect(remaining(suspended, end, calendar)).toEqual(before);
        expect(remaining(resume(suspended, end), end, calendar)).toEqual(before);
        expect(before.count).toBeGreaterThanOrEqual(0);
      }),
      tenThousand,
    );
  });

  it('that is suspended when it is late already goes on being late', () => {
    fc.assert(
      fc.property(anySuspension, anyMinutes, ({ clock, at }, length) => {
        const late = instant(Math.max(at, dueOf(clock) + 60_000));
        const end = later(late, length * 60_000);
        const suspended = suspend(clock, late);
        expect(remaining(suspended, end, calendar)).toEqual(remaining(clock, end, calendar));
        expect(remaining(resume(suspended, end), end, calendar)).toEqual(remaining(clock, end, calendar));
      }),
      tenThousand,
    );
  });

  it('has the whole limit left when it begins, and nothing when it ends', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, (limit, start) => {
        const clock = startClock(limit, start);
        const { count } = remaining(clock, start, calendar);
        if (limit.unit === 'workingHours') expect(count).toBe(Math.round(limit.hours * 60));
        else if (limit.unit === 'sameDay') expect([0, 1]).toContain(count);
        else expect(count).toBe(limit.days);
        expect(remaining(clock, dueOf(clock), calendar).count).toBe(0);
      }),
      tenThousand,
    );
  });

  it('never has more left later than it had earlier', () => {
    fc.assert(
      fc.property(anySuspension, anyMinutes, ({ clock, at }, wait) => {
        const then = remaining(clock, later(at, wait * 60_000), calendar).count;
        expect(then).toBeLessThanOrEqual(remaining(clock, at, calendar).count);
      }),
      tenThousand,
    );
  });

  it('counts in hours what the office has been open, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), anyInstant, anyMinutes, (hours, start, wait) => {
        const limit: TimeLimit = { unit: 'workingHours', hours, source: { act: 'test', grade: 'unverified' } };
        const clock = startClock(limit, start);
        const now = instant(Math.min(later(start, wait * 60_000), dueOf(clock)));
        const passed = hours * 60 - time.between(start, now) / 60_000;
        expect(remaining(clock, now, calendar)).toEqual({ unit: 'workingMinutes', count: Math.floor(passed) });
      }),
      tenThousand,
    );
  });

  it('is explained with the same date that it is due, suspended or not', () => {
    fc.assert(
      fc.property(anySuspension, ({ clock, at }) => {
        expect(explain(clock, calendar).dueAt).toBe(dueOf(clock));
        const suspended = explain(suspend(clock, at), calendar);
        expect(suspended.dueAt).toBe(dueOf(clock));
        expect(suspended.suspended).toEqual({ from: at });
      }),
      tenThousand,
    );
  });
});

describe('a clock that is asked for what it cannot do', () => {
  const start = instant(1_772_416_800_000);
  const clock = startClock({ unit: 'workingDays', days: 3, source: { act: 'test', grade: 'unverified' } }, start);
  const suspended = suspend(clock, later(start, 60_000));

  it('is not suspended twice', () => {
    expect(() => suspend(suspended, later(start, 120_000))).toThrow(/2026-03-02 09:02.*since 2026-03-02 09:01.*Resume/);
  });

  it('is not resumed while it runs', () => {
    expect(() => resume(clock, start)).toThrow(/2026-03-02 09:00.*it runs. Suspend it first/);
  });

  it('is not resumed before it was suspended', () => {
    expect(() => resume(suspended, start)).toThrow(/suspended at 2026-03-02 09:01 and cannot go on earlier/);
  });
});
