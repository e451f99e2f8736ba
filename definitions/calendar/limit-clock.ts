/** A limit that has begun: it runs, is suspended and resumed, and keeps what remains in its own unit meanwhile. */
import type { TimeLimit } from '../language/time-limit.js';
import { effectivePauses, type Pause } from './due-at.js';
import { dayNumberOf, formatInstant, type Instant, instant } from './instant.js';
import { countOf, DayCount } from './limit-count.js';
import { OfficeTime } from './office-time.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface LimitClock {
  readonly limit: TimeLimit;
  /** What the law allows, where `limit` is a shorter promise. */
  readonly statutory?: TimeLimit;
  /** What was filed, or what happened; absent where the count began in that very instant. */
  readonly filedAt?: Instant;
  readonly startedAt: Instant;
  /** Those that have ended. */
  readonly pauses: readonly Pause[];
  readonly suspended: Omit<Pause, 'to'> | null;
}

/** In the limit's own unit; negative once it has ended. A same-day limit counts working days. */
export interface Remaining {
  readonly unit: 'workingDays' | 'calendarDays' | 'workingMinutes';
  readonly count: number;
}

export const remainingUnits = {
  workingDays: 'workingDays',
  sameDay: 'workingDays',
  calendarDays: 'calendarDays',
  workingHours: 'workingMinutes',
} as const satisfies Record<TimeLimit['unit'], Remaining['unit']>;

export function startClock(limit: TimeLimit, startedAt: Instant): LimitClock {
  return { limit, startedAt, pauses: [], suspended: null };
}

/** @throws RangeError when it is suspended already */
export function suspend<Clock extends LimitClock>(clock: Clock, at: Instant, reason?: Pause['reason']): Clock {
  if (clock.suspended)
    throw new RangeError(
      `The clock was asked to stop at ${formatInstant(at)}, but it has been suspended since ${formatInstant(clock.suspended.from)}. Resume it first.`,
    );
  return { ...clock, suspended: { from: at, ...(reason && { reason }) } };
}

/** @throws RangeError when it runs, or was suspended later than `at` */
export function resume<Clock extends LimitClock>(clock: Clock, at: Instant): Clock {
  const { suspended, pauses } = clock;
  if (!suspended)
    throw new RangeError(`The clock was asked to go on at ${formatInstant(at)}, but it runs. Suspend it first.`);
  if (at < suspended.from)
    throw new RangeError(
      `The clock was suspended at ${formatInstant(suspended.from)} and cannot go on earlier, at ${formatInstant(at)}.`,
    );
  return { ...clock, pauses: [...pauses, { ...suspended, to: at }], suspended: null };
}

/**
 * What is left of the limit at `at`: all of it before the count begins; while it is suspended, what was left when it
 * stopped.
 * @throws CalendarMissing
 */
export function remaining(clock: LimitClock, at: Instant, calendar: WorkingCalendar): Remaining {
  const { limit, startedAt, pauses, suspended } = clock;
  const time = new OfficeTime(calendar);
  const count = countOf(limit, startedAt, time);
  for (const { from, to } of effectivePauses(count, pauses)) count.pause(from, to);
  const due = count.due();
  // A stop after the end holds nothing: the dossier goes on being late.
  const held = suspended && suspended.from < at && suspended.from <= due ? suspended.from : at;
  const now = instant(Math.max(held, count.start));
  const unit = remainingUnits[limit.unit];
  const left = (between: (from: Instant, to: Instant) => number) => ({
    unit,
    count: now <= due ? between(now, due) : 0 - between(due, now),
  });
  if (limit.unit === 'workingHours') return left((from, to) => Math.floor(time.between(from, to) / 60_000));
  // A limit that ended on a day off and waits for a working day has no days left, and is not late.
  if (count instanceof DayCount && limit.unit === 'calendarDays' && now <= due)
    return { unit, count: Math.max(0, count.lastDay - dayNumberOf(now)) };
  const between =
    limit.unit === 'calendarDays' ? (from: number, to: number) => to - from : time.days.between.bind(time.days);
  return left((from, to) => between(dayNumberOf(from), dayNumberOf(to)));
}
