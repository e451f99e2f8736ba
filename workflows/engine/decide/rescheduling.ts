/** Form 04: an agency that is late, or will be, apologises with its reason and gives one new date. */
import { formatInstant, type Instant, localDateOf } from '../../../definitions/calendar/instant.js';
import { dayNumber, type LocalDate } from '../../../definitions/calendar/local-date.js';
import { OfficeTime } from '../../../definitions/calendar/office-time.js';
import { reaches } from '../../../definitions/calendar/working-calendar.js';
import { officeForms } from '../../../definitions/language/chart-parts.js';
import { countedOrNull } from './calendar-reach.js';
import { calendarOfDossier } from './calendars.js';
import type { CaseState, OpenDossier, Rescheduling } from './case-state.js';
import { finalResult } from './chart-reading.js';
import { changeDossier, type Draft, openDossier } from './draft.js';
import { isHeld } from './milestones.js';

export type RescheduledEvent = {
  readonly type: 'officer.rescheduled';
  readonly by: string;
  readonly reason: string;
  /** The new day of the result. */
  readonly newDate: LocalDate;
};

/** The new date that its present agency has given; null before. */
export function reschedulingOf({ reschedulings, filing }: OpenDossier): Rescheduling | null {
  return reschedulings.find(({ attempt }) => attempt === filing.attempt) ?? null;
}

/** An apology is owed while the dossier is late at its present agency and no new date has been given. */
export function apologyOwed(dossier: OpenDossier): boolean {
  return isLate(dossier) && reschedulingOf(dossier) === null;
}

export function mayReschedule(dossier: OpenDossier): boolean {
  const { clock, snapshot } = dossier;
  if (!clock || clock.dueAt === null || clock.endedAt !== null || finalResult(snapshot)) return false;
  return reschedulingOf(dossier) === null && (!isHeld(clock) || isLate(dossier));
}

/** Why a dossier cannot be given the new date, as a sentence; null when it can. */
export function reschedulingObjection(
  state: CaseState,
  dossier: OpenDossier,
  newDate: LocalDate,
  now: Instant,
): string | null {
  const { clock } = dossier;
  const given = reschedulingOf(dossier);
  if (given) {
    const on = localDateOf(given.at);
    return `it was rescheduled once, on ${on}, to ${localDateOf(given.dueAt)}, and the law allows one new date. Have it decided`;
  }
  if (!clock || clock.dueAt === null || !mayReschedule(dossier)) return whyNot(dossier);
  const due = localDateOf(clock.dueAt);
  if (newDate <= due) return `the new date ${newDate} is not after the present one, ${due}`;
  const end = newDayEnds(state, dossier, newDate);
  if (end === null) return dayObjection(state, dossier, newDate);
  return end <= now ? `the new date ${newDate} has passed. Give a later working day` : null;
}

function isLate({ clock, snapshot }: OpenDossier): boolean {
  return clock !== null && clock.endedAt === null && clock.reached.includes('overdue') && !finalResult(snapshot);
}

function whyNot({ clock }: OpenDossier): string {
  if (!clock || clock.endedAt !== null) return 'no limit of an agency runs that could be missed';
  if (clock.dueAt === null) return 'its date is not known, for want of a calendar';
  const since = clock.suspended ? formatInstant(clock.suspended.from) : '';
  return `its limit has been suspended since ${since}, and its date moves until it goes on`;
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
  const given: Rescheduling = { attempt: dossier.filing.attempt, at: draft.now, by, reason, dueAt: due };
  changeDossier(draft, id, {
    reschedulings: [...dossier.reschedulings, given],
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
