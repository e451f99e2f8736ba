/** When a legal limit ends. Downtime of an agency's system is no pause: only the law stops this clock. */
import type { TimeLimit } from '../language/time-limit.js';
import { dayNumberOf, formatInstant, type Instant, instantOnDay, minuteOfDay, minutesOf } from './instant.js';
import { closingTime, receivedAt } from './received-at.js';
import type { WorkingCalendar } from './working-calendar.js';
import { WorkingDays } from './working-days.js';

/** Time that the law does not count, for example while the citizen completes the papers. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The instant at which `limit` ends: closing time of its last day.
 * @param startedAt on day 0, which is not counted. An agency's limit starts at `receivedAt`, a citizen's at the event itself.
 * @param pauses in the order in which they began. The days in (from, to] are added, in the limit's own unit; a pause
 *   that begins after the limit has ended adds nothing.
 * @throws CalendarMissing when the count reaches a year without a calendar
 * @throws RangeError when the limit or a pause is no lawful length
 */
export function dueAt(
  limit: TimeLimit,
  startedAt: Instant,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): Instant {
  // A same-day limit looks at the hour of receipt; limits in days look only at the day on which they started.
  const start = limit.unit === 'sameDay' ? receivedAt(startedAt, calendar) : startedAt;
  const days = new WorkingDays(calendar);
  const closing = closingTime(calendar);
  let lastDay = lastDayWithoutPauses(limit, start, days);
  let countedUntil = start;
  for (const { from, to } of pauses) {
    if (to < from)
      throw new RangeError(`A pause from ${formatInstant(from)} cannot end earlier, at ${formatInstant(to)}.`);
    if (from > instantOnDay(days.onOrAfter(lastDay), closing)) break;
    if (to <= countedUntil) continue;
    lastDay = afterPause(limit, lastDay, { from: latest(from, countedUntil), to }, days);
    countedUntil = to;
  }
  return instantOnDay(days.onOrAfter(lastDay), closing);
}

/** In days since 1970-01-01, not yet moved on from a day off. */
function lastDayWithoutPauses(limit: TimeLimit, start: Instant, days: WorkingDays): number {
  const day = dayNumberOf(start);
  switch (limit.unit) {
    case 'workingDays':
      return days.nthAfter(day, wholeDays(limit.days));
    case 'calendarDays':
      return day + wholeDays(limit.days);
    case 'sameDay':
      return days.nthAfter(day, minuteOfDay(start) >= minutesOf(limit.cutOff) ? 1 : 0);
  }
}

function afterPause(limit: TimeLimit, lastDay: number, pause: Pause, days: WorkingDays): number {
  const from = dayNumberOf(pause.from);
  const to = dayNumberOf(pause.to);
  if (limit.unit !== 'calendarDays') return days.nthAfter(lastDay, days.between(from, to));
  // The count may have ended on a day off and be waiting for a working day when the pause begins.
  return lastDay + to - Math.min(from, lastDay);
}

function latest(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

function wholeDays(days: number): number {
  if (Number.isInteger(days) && days > 0) return days;
  throw new RangeError(`A limit of ${days} days cannot be counted. Give whole days, at least 1.`);
}
