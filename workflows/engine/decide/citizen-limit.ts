import { dueAt } from '../../../definitions/calendar/due-at.js';
import { countedOrMarked } from './calendar-reach.js';
import { citizenLimitName } from './chart-reading.js';
import { changeDossier, type Draft, openDossier, procedureOf } from './draft.js';

/** Starts the citizen's limit that the state names, and ends the one of the state that was left. */
export function updateCitizenLimit(draft: Draft, id: string): void {
  const dossier = openDossier(draft, id);
  if (!dossier) return;
  const { snapshot, citizenLimit: running } = dossier;
  const procedure = procedureOf(draft.bundle, id);
  const name = citizenLimitName(snapshot);
  const about = JSON.stringify(procedure.shownToCitizen?.(snapshot.context) ?? null);
  if (name === (running?.name ?? null) && (running === null || running.about === about)) return;
  const limit = name === null ? undefined : procedure.citizenLimits?.[name];
  const due = limit && countedOrMarked(draft, id, () => dueAt(limit, draft.now, draft.state.facts.calendar));
  const citizenLimit = name !== null && due ? { name, about, dueAt: due, lapsed: false } : null;
  changeDossier(draft, id, { citizenLimit });
}
