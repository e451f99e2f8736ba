import { dayNumberOf, type Instant, instantOnDay, minuteOfDay, minutesOf } from './instant.js';
import type { WorkingCalendar } from './working-calendar.js';
import { WorkingDays } from './working-days.js';

/**
 * When an office receives what was filed: at once inside office hours, otherwise at the next opening.
 * The citizen's own time limits do not wait for an opening.
 * @throws CalendarMissing
 */
export function receivedAt(filedAt: Instant, calendar: WorkingCalendar): Instant {
  const days = new WorkingDays(calendar);
  const day = dayNumberOf(filedAt);
  if (days.isWorking(day)) {
    const minute = minuteOfDay(filedAt);
    for (const [opens, closes] of calendar.officeHours) {
      if (minute < minutesOf(opens)) return instantOnDay(day, opens);
      if (minute < minutesOf(closes)) return filedAt;
    }
  }
  return instantOnDay(days.nthAfter(day, 1), openingTime(calendar));
}

/** @throws RangeError when the calendar has no office hours */
export function openingTime(calendar: WorkingCalendar) {
  return officeDay(calendar).opens;
}

/** @throws RangeError when the calendar has no office hours */
export function closingTime(calendar: WorkingCalendar) {
  return officeDay(calendar).closes;
}

function officeDay({ id, officeHours }: WorkingCalendar) {
  const first = officeHours[0];
  const last = officeHours.at(-1);
  if (!first || !last) throw new RangeError(`Calendar "${id}" has no office hours. Give at least one pair of times.`);
  return { opens: first[0], closes: last[1] };
}
