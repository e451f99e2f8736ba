/** Whose time a dossier has taken so far, in office time. */
import { type Instant, instant } from '../../../definitions/calendar/instant.js';
import { OfficeTime } from '../../../definitions/calendar/office-time.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { countedOrNull } from '../decide/calendar-reach.js';
import type { OpenDossier, TimeOwner } from '../decide/case-state.js';

/** Minutes in which the office was open. */
export type TimeTaken = Readonly<Record<TimeOwner, number>>;

const minutesInWorkingDay = 8 * 60;

/** @returns null when a year has no calendar */
export function timeTaken({ turns }: OpenDossier, calendar: WorkingCalendar, now: Instant): TimeTaken | null {
  return countedOrNull(() => {
    const time = new OfficeTime(calendar);
    const taken = { agency: 0, citizen: 0, transport: 0 };
    for (const [place, { who, since }] of turns.entries()) {
      const until = instant(turns[place + 1]?.since ?? now);
      if (who) taken[who] += Math.floor(time.between(since, until) / 60_000);
    }
    return taken;
  });
}

/** In half days: 1680 minutes are 3.5 working days. */
export function workingDaysOf(minutes: number): number {
  return Math.round((minutes / minutesInWorkingDay) * 2) / 2;
}
