import { dueAt } from '../../../definitions/calendar/due-at.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { countedOrNull } from './calendar-reach.js';
import { calendarOfDossier } from './calendars.js';
import type { CitizenLimit } from './case-state.js';
import { citizenLimitName } from './chart-reading.js';
import { changeDossier, type Draft, openDossier, procedureOf } from './draft.js';
import { termsIn } from './limit-terms.js';

/** Starts the citizen's limit that the state names, and ends the one of the state that was left. */
export function updateCitizenLimit(draft: Draft, id: string): void {
  const dossier = openDossier(draft, id);
  if (!dossier) return;
  const { facts, calendars } = draft.state;
  const { snapshot, citizenLimit: running } = dossier;
  const procedure = procedureOf(draft.bundle, id);
  const name = citizenLimitName(snapshot);
  const about = JSON.stringify(procedure.shownToCitizen?.(snapshot.context) ?? null);
  if (name === (running?.name ?? null) && (running === null || running.about === about)) return;
  const legal = name === null ? undefined : procedure.citizenLimits?.[name];
  if (name === null || !legal) {
    changeDossier(draft, id, { citizenLimit: null });
    return;
  }
  const { counted } = termsIn(facts, legal);
  const fresh = { name, about, limit: counted, startedAt: draft.now, dueAt: null, lapsed: false };
  changeDossier(draft, id, { citizenLimit: recountedLimit(fresh, calendarOfDossier(calendars, dossier)) });
}

/** The citizen's limit begins with the event itself, not with the next opening of an office. */
export function recountedLimit(running: CitizenLimit, calendar: WorkingCalendar): CitizenLimit {
  return { ...running, dueAt: countedOrNull(() => dueAt(running.limit, running.startedAt, calendar)) };
}
