/** Form 04: an agency that is late, or will be, apologises with its reason and gives one new date. */
import { type Instant, localDateOf } from '../../../definitions/calendar/instant.js';
import { dayNumber, type LocalDate } from '../../../definitions/calendar/local-date.js';
import { OfficeTime } from '../../../definitions/calendar/office-time.js';
import { reaches } from '../../../definitions/calendar/working-calendar.js';
import { officeForms } from '../../../definitions/language/chart-parts.js';
import { countedOrNull } from './calendar-reach.js';
import { calendarOfDossier } from './calendars.js';
import type { CaseState, OpenDossier } from './case-state.js';
import { finalResult } from './chart-reading.js';
import { changeDossier, type Draft, openDossier } from './draft.js';

export type RescheduledEvent = {
  readonly type: 'officer.rescheduled';
  readonly by: string;
  readonly reason: string;
  /** The new day of the result. */
  readonly newDate: LocalDate;
};

/** An apology is owed from when it became overdue until the slip is given or the agency's work has ended. */
export function apologyOwed({ overdueSince, rescheduled, snapshot }: OpenDossier): boolean {
  return overdueSince !== null && rescheduled === null && !finalResult(snapshot);
}

export function mayReschedule({ clock, rescheduled, snapshot }: OpenDossier): boolean {
  const runs = clock !== null && clock.dueAt !== null && clock.suspended === null && clock.endedAt === null;
  return runs && rescheduled === null && !finalResult(snapshot);
}

/** Why a dossier cannot be given the new date, as a sentence; null when it can. */
export function reschedulingObjection(state: CaseState, dossier: OpenDossier, newDate: LocalDate): string | null {
  const { clock, rescheduled } = dossier;
  if (rescheduled) {
    const on = localDateOf(rescheduled.at);
    return `it was rescheduled once, on ${on}, to ${localDateOf(rescheduled.dueAt)}, and the law allows one new date. Have it decided`;
  }
  if (!clock || !mayReschedule(dossier)) return 'no limit of an agency runs that could be missed';
  const due = clock.dueAt === null ? null : localDateOf(clock.dueAt);
  if (due !== null && newDate <= due) return `the new date ${newDate} is not after the present one, ${due}`;
  return newDayEnds(state, dossier, newDate) === null ? dayObjection(state, dossier, newDate) : null;
}

function dayObjection({ calendars }: CaseState, dossier: OpenDossier, date: LocalDate): string {
  const calendar = calendarOfDossier(calendars, dossier);
  return reaches(calendar, date)
    ? `${date} is no working day of calendar "${calendar.id}". Give a working day`
    : `calendar "${calendar.id}" does not hold the year of ${date}. Give an earlier day, or publish that year first`;
}

export function reschedule(draft: Draft, id: string, { by, reason, newDate }: RescheduledEvent): boolean {
  const dossier = openDossier(draft, id);
  const due = dossier ? newDayEnds(draft.state, dossier, newDate) : null;
  if (!dossier || due === null) return false;
  changeDossier(draft, id, {
    rescheduled: { at: draft.now, by, reason, dueAt: due },
    forms: [...dossier.forms, { ...officeForms.apology, at: draft.now }],
  });
  return true;
}

/** Closing time of a working day; null on a day off, or in a year without a calendar. */
function newDayEnds(state: CaseState, dossier: OpenDossier, date: LocalDate): Instant | null {
  const time = new OfficeTime(calendarOfDossier(state.calendars, dossier));
  const day = dayNumber(date);
  return countedOrNull(() => (time.days.isWorking(day) ? time.closingOn(day) : null));
}
