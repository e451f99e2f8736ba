/** The moments around a due date at which somebody has to be told, and whether a calendar reaches them. */
import { dayNumberOf, type Instant, instantOnDay, later } from './instant.js';
import { type LocalDate, yearOf } from './local-date.js';
import { openingTime, receivedAt } from './received-at.js';
import type { WorkingCalendar } from './working-calendar.js';
import { WorkingDays } from './working-days.js';

const millisecondsInMinute = 60_000;

/**
 * Opening of the last working day before the due day.
 * @throws CalendarMissing
 */
export function nearDueAt(due: Instant, calendar: WorkingCalendar): Instant {
  const days = new WorkingDays(calendar);
  let day = dayNumberOf(due) - 1;
  while (!days.isWorking(day)) day -= 1;
  return instantOnDay(day, openingTime(calendar));
}

/**
 * The next office minute after the due instant.
 * @throws CalendarMissing
 */
export function overdueAt(due: Instant, calendar: WorkingCalendar): Instant {
  return receivedAt(later(due, millisecondsInMinute), calendar);
}

/** Whether the calendar holds the year of `date`, so that a count up to it can be answered. */
export function reaches(calendar: WorkingCalendar, date: LocalDate): boolean {
  return Object.hasOwn(calendar.years, yearOf(date));
}
