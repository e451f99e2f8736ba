/** A decree that came later: every date that it touches is counted anew, and nothing else. */
import type { Instant } from '../../../definitions/calendar/instant.js';
import { calendarProblem, type WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { reviewDossierCalendar, reviewPromise } from './calendar-review.js';
import { allCalendars, calendarOfDossier, withCalendar } from './calendars.js';
import type { CaseState } from './case-state.js';
import { recountedLimit } from './citizen-limit.js';
import { changeDossier, type Draft, draftOf, openDossiers } from './draft.js';
import { recounted } from './legal-clock.js';

/** One date that a calendar moves. `promised` is that of the whole case, and only ever completed. */
export interface MovedDate {
  readonly dossier: string | null;
  readonly what: 'promised' | 'due' | 'citizenDue';
  /** Null: not known, for want of a calendar. */
  readonly before: Instant | null;
  readonly after: Instant | null;
}

export function changeCalendar(draft: Draft, calendar: WorkingCalendar): void {
  draft.state.calendars = withCalendar(draft.state.calendars, calendar);
  for (const [id, dossier] of openDossiers(draft.state)) {
    const { clock, citizenLimit } = dossier;
    const own = calendarOfDossier(draft.state.calendars, dossier);
    if (own.id !== calendar.id) continue;
    changeDossier(draft, id, {
      clock: clock && clock.endedAt === null ? recounted(clock, own, draft.now) : clock,
      citizenLimit: citizenLimit && !citizenLimit.lapsed ? recountedLimit(citizenLimit, own) : citizenLimit,
    });
    reviewDossierCalendar(draft, id);
  }
  reviewPromise(draft);
}

/** What `calendar` would move, without moving it. */
export function datesMovedBy(calendar: WorkingCalendar, state: CaseState, bundle: Bundle, now: Instant): MovedDate[] {
  const draft = draftOf(state, bundle, now);
  changeCalendar(draft, calendar);
  return movedDates(state, draft.state);
}

/** Of the same dossiers, before and after something that may have moved them. */
export function movedDates(before: CaseState, after: CaseState): MovedDate[] {
  const earlier = datesOf(before);
  return datesOf(after).flatMap(({ dossier, what, at }): MovedDate[] => {
    const was = earlier.find((date) => date.dossier === dossier && date.what === what)?.at ?? null;
    return at === was ? [] : [{ dossier, what, before: was, after: at }];
  });
}

interface NamedDate extends Pick<MovedDate, 'dossier' | 'what'> {
  readonly at: Instant | null;
}

function datesOf(state: CaseState): readonly NamedDate[] {
  const ofDossiers = openDossiers(state).flatMap(([dossier, { clock, citizenLimit }]): NamedDate[] => [
    { dossier, what: 'due', at: clock?.dueAt ?? null },
    { dossier, what: 'citizenDue', at: citizenLimit?.dueAt ?? null },
  ]);
  return [{ dossier: null, what: 'promised', at: state.promisedAt }, ...ofDossiers];
}

/** Why a calendar cannot be taken, as a sentence; null when it can. */
export function calendarObjection({ calendars }: CaseState, calendar: WorkingCalendar): string | null {
  const { id, version, years } = calendar;
  const problem = calendarProblem(calendar);
  if (problem) return `the calendar cannot be counted with: ${problem}`;
  const held = allCalendars(calendars).filter((one) => one.id === id);
  if (held.length === 0) {
    const ids = allCalendars(calendars).map((calendar) => calendar.id);
    return `it counts by ${ids.join(', ')} and has no calendar "${id}"`;
  }
  const newer = held.find((one) => one.version > version);
  if (newer) return `it counts by version ${newer.version} of ${id} already, and ${version} is older`;
  if (held.some((one) => one.version === version && !sameDays(one, calendar)))
    return `it counts by another version ${version} of ${id}. Give a higher version that holds the days of both`;
  const lost = held.flatMap((one) => Object.keys(one.years)).filter((year) => !Object.hasOwn(years, year));
  return lost.length > 0 ? `the calendar lacks ${[...new Set(lost)].join(', ')}, which the case counts with` : null;
}

/** Whether the case counts by it already. */
export function holdsCalendar({ calendars }: CaseState, calendar: WorkingCalendar): boolean {
  return allCalendars(calendars).some(
    (one) => one.id === calendar.id && JSON.stringify(one) === JSON.stringify(calendar),
  );
}

/** In the years that both hold: a later slice reaches further. */
function sameDays(one: WorkingCalendar, other: WorkingCalendar): boolean {
  const common = Object.keys(one.years).filter((year) => Object.hasOwn(other.years, year));
  const days = ({ officeHours, weekendReception, years }: WorkingCalendar) =>
    JSON.stringify([officeHours, weekendReception, common.map((year) => years[year])]);
  return days(one) === days(other);
}
