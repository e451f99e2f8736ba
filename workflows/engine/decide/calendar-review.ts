/** Marks what cannot be counted for want of a calendar, and takes the mark back once it can. */
import { dueAt } from '../../../definitions/calendar/due-at.js';
import { overdueAt } from '../../../definitions/calendar/milestones.js';
import { receivedAt } from '../../../definitions/calendar/office-time.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { countedOrNull } from './calendar-reach.js';
import { calendarOfDossier } from './calendars.js';
import type { OpenDossier } from './case-state.js';
import { type Draft, openDossier } from './draft.js';
import { clearIncident, raiseIncident } from './incidents.js';
import { nextMilestone } from './milestones.js';
import { completePlan } from './plan.js';

export function reviewDossierCalendar(draft: Draft, id: string): void {
  const dossier = openDossier(draft, id);
  if (!dossier) return;
  const calendar = calendarOfDossier(draft.state.calendars, dossier);
  mark(draft, id, () => countAll(dossier, calendar, draft));
}

/** The promise of the whole case: fixed as soon as it can be counted, and never moved. */
export function reviewPromise(draft: Draft): void {
  if (draft.state.promisedAt === null) mark(draft, null, () => completePlan(draft.state, draft.bundle));
}

function countAll({ clock, citizenLimit }: OpenDossier, calendar: WorkingCalendar, { bundle }: Draft): void {
  if (clock && clock.endedAt === null) {
    const { limit, filedAt, pauses } = clock;
    const due = clock.dueAt ?? dueAt(limit, receivedAt(filedAt, calendar), calendar, pauses);
    // Beyond the next milestone, so that a missing calendar is seen before the day comes.
    overdueAt(due, calendar);
    nextMilestone({ ...clock, dueAt: due }, calendar, bundle);
  }
  if (citizenLimit && !citizenLimit.lapsed) dueAt(citizenLimit.limit, citizenLimit.startedAt, calendar);
}

function mark(draft: Draft, dossier: string | null, count: () => void): void {
  let missing: string | null = null;
  countedOrNull(count, ({ message }) => {
    missing = message;
  });
  if (missing === null) clearIncident(draft, 'calendar-missing', dossier);
  else raiseIncident(draft, { kind: 'calendar-missing', dossier, code: 'CALENDAR_MISSING', message: missing });
}
