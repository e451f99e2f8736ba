/** Counts that may reach a year without a calendar. Such a date is never guessed, and never stops the case. */
import { CalendarMissing } from '../../../definitions/calendar/working-calendar.js';

/** @returns what `count` gives, or null when a calendar is missing */
export function countedOrNull<Answer>(
  count: () => Answer,
  missing: (fault: CalendarMissing) => void = () => {},
): Answer | null {
  try {
    return count();
  } catch (fault) {
    if (!(fault instanceof CalendarMissing)) throw fault;
    missing(fault);
    return null;
  }
}
