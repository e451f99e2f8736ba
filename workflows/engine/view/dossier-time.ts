/** Whose time a dossier has taken so far, in office time. */
import { type Instant, instant } from '../../../definitions/calendar/instant.js';
import { OfficeTime } from '../../../definitions/calendar/office-time.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { countedOrNull } from '../decide/calendar-reach.js';
import type { OpenDossier, TimeOwner, Turn } from '../decide/case-state.js';

/** Minutes in which the office was open. */
export type TimeTaken = Readonly<Record<TimeOwner, number>>;

const minutesInWorkingDay = 8 * 60;

/** @returns null when a year has no calendar */
export function timeTaken({ turns }: OpenDossier, calendar: WorkingCalendar, now: Instant): TimeTaken | null {
  const last = turns.at(-1);
  if (!last) return none;
  return countedOrNull(() => withTurn(takenBefore(turns, calendar), last, now, calendar));
}

const none: TimeTaken = { agency: 0, citizen: 0, transport: 0 };

/** By a turn: what those before it took. Turns are only ever added, so each goes on from what was counted for an earlier one. */
const counted = new WeakMap<Turn, { readonly calendar: WorkingCalendar; readonly taken: TimeTaken }>();

/** Of all turns but the last. @throws CalendarMissing */
function takenBefore(turns: readonly Turn[], calendar: WorkingCalendar): TimeTaken {
  const isCounted = (turn: Turn) => counted.get(turn)?.calendar === calendar;
  const [first, ...others] = turns.slice(Math.max(0, turns.findLastIndex(isCounted)));
  if (!first) return none;
  let [turn, taken] = [first, isCounted(first) ? (counted.get(first)?.taken ?? none) : none];
  for (const next of others) {
    taken = withTurn(taken, turn, next.since, calendar);
    turn = next;
  }
  counted.set(turn, { calendar, taken });
  return taken;
}

function withTurn(taken: TimeTaken, { who, since }: Turn, until: Instant, calendar: WorkingCalendar): TimeTaken {
  if (!who) return taken;
  const minutes = Math.floor(new OfficeTime(calendar).between(since, instant(until)) / 60_000);
  return { ...taken, [who]: taken[who] + minutes };
}

/** In half days: 1680 minutes are 3.5 working days. */
export function workingDaysOf(minutes: number): number {
  return Math.round((minutes / minutesInWorkingDay) * 2) / 2;
}
