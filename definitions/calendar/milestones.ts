/** The moments around a due date at which somebody has to be told. */
import type { TimeLimit } from '../language/time-limit.js';
import { dayNumberOf, type Instant, instant, later } from './instant.js';
import { millisecondsInHour } from './limit-count.js';
import { OfficeTime } from './office-time.js';
import type { WorkingCalendar } from './working-calendar.js';

const millisecondsInMinute = 60_000;
const millisecondsInDay = 86_400_000;

/**
 * Opening of the last working day before the due day; of a limit in hours, when one working hour is left.
 * @throws CalendarMissing
 */
export function nearDueAt({ unit }: Pick<TimeLimit, 'unit'>, due: Instant, calendar: WorkingCalendar): Instant {
  const time = new OfficeTime(calendar);
  if (unit === 'workingHours') return time.before(due, millisecondsInHour);
  let day = dayNumberOf(due) - 1;
  while (!time.days.isWorking(day)) day -= 1;
  return time.openingOn(day);
}

/**
 * The next office minute after the due instant.
 * @throws CalendarMissing
 */
export function overdueAt(due: Instant, calendar: WorkingCalendar): Instant {
  return new OfficeTime(calendar).openFrom(later(due, millisecondsInMinute));
}

/**
 * A rung of the escalation ladder: the same hour as `overdueAt`, so many working days later.
 * @throws CalendarMissing
 */
export function escalationAt(workingDaysLate: number, due: Instant, calendar: WorkingCalendar): Instant {
  const time = new OfficeTime(calendar);
  const overdue = time.openFrom(later(due, millisecondsInMinute));
  const day = dayNumberOf(overdue);
  const rung = time.days.nthAfter(day, workingDaysLate);
  return time.openFrom(instant(overdue + (rung - day) * millisecondsInDay));
}
