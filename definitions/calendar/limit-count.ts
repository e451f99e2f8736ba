/** The running count of a limit: where it ends so far, and how a pause moves that end in the limit's own unit. */
import type { TimeLimit } from '../language/time-limit.js';
import { dayNumberOf, type Instant, minuteOfDay, minutesOf } from './instant.js';
import type { OfficeTime } from './office-time.js';

export interface LimitCount {
  /** When the count begins; a pause before it adds nothing. */
  readonly start: Instant;
  /** Leaves the time from `from` to `to` out; by how much that moves the end: days, or working minutes. */
  pause(from: Instant, to: Instant): number;
  due(): Instant;
}

export const millisecondsInHour = 3_600_000;
const millisecondsInMinute = 60_000;

/** @throws RangeError when the limit is no lawful length */
export function countOf(limit: TimeLimit, startedAt: Instant, time: OfficeTime): LimitCount {
  return limit.unit === 'workingHours' ? new HourCount(limit, startedAt, time) : new DayCount(limit, startedAt, time);
}

type DayLimit = Exclude<TimeLimit, { unit: 'workingHours' }>;

export class DayCount implements LimitCount {
  readonly start: Instant;
  /** In days since 1970-01-01, not yet moved on from a day off. */
  lastDay: number;

  constructor(
    private readonly limit: DayLimit,
    startedAt: Instant,
    private readonly time: OfficeTime,
  ) {
    // A same-day limit looks at the hour of receipt; limits in days look only at the day on which they started.
    this.start = limit.unit === 'sameDay' ? time.openFrom(startedAt) : startedAt;
    this.lastDay = this.lastDayWithoutPauses(dayNumberOf(this.start));
  }

  pause(from: Instant, to: Instant): number {
    const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
    if (last === first) return 0;
    if (this.limit.unit === 'calendarDays') {
      // The count may have ended on a day off and be waiting for a working day when the pause begins.
      const moved = last - Math.min(first, this.lastDay);
      this.lastDay += moved;
      return moved;
    }
    const paused = this.time.days.between(first, last);
    this.lastDay = this.time.days.nthAfter(this.lastDay, paused);
    return paused;
  }

  due(): Instant {
    return this.time.closingOn(this.time.days.onOrAfter(this.lastDay));
  }

  private lastDayWithoutPauses(day: number): number {
    const { limit } = this;
    switch (limit.unit) {
      case 'workingDays':
        return this.time.days.nthAfter(day, wholeDays(limit.days));
      case 'calendarDays':
        return day + wholeDays(limit.days);
      case 'sameDay':
        // A weekend reception is open on a day that is not worked: what it receives is due on the next that is.
        return this.time.days.onOrAfter(minuteOfDay(this.start) >= minutesOf(limit.cutOff) ? day + 1 : day);
    }
  }
}

class HourCount implements LimitCount {
  readonly start: Instant;
  private end: Instant;

  constructor(
    { hours }: Extract<TimeLimit, { unit: 'workingHours' }>,
    startedAt: Instant,
    private readonly time: OfficeTime,
  ) {
    this.start = time.openFrom(startedAt);
    this.end = time.after(this.start, wholeMinutes(hours) * millisecondsInMinute);
  }

  pause(from: Instant, to: Instant): number {
    const paused = this.time.between(from, to);
    if (paused > 0) this.end = this.time.after(this.end, paused);
    return paused / millisecondsInMinute;
  }

  due(): Instant {
    return this.end;
  }
}

function wholeMinutes(hours: number): number {
  const minutes = Math.round(hours * 60);
  // 2.05 hours are 123 minutes, though 2.05 * 60 is a little less.
  if (minutes > 0 && Math.abs(hours * 60 - minutes) < 1e-6) return minutes;
  throw new RangeError(`A limit of ${hours} hours cannot be counted. Give whole minutes, more than none.`);
}

function wholeDays(days: number): number {
  if (Number.isInteger(days) && days > 0) return days;
  throw new RangeError(`A limit of ${days} days cannot be counted. Give whole days, at least 1.`);
}
