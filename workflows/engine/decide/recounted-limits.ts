/** Limits that a migration has counted by the new law; all others stay as they are. */
import type { Instant } from '../../../definitions/calendar/instant.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { placeId } from '../../../definitions/language/dossier-id.js';
import type { Migration } from '../../../definitions/language/migration.js';
import { reviewDossierCalendar } from './calendar-review.js';
import { calendarOfDossier } from './calendars.js';
import type { CaseState } from './case-state.js';
import { recountedLimit } from './citizen-limit.js';
import { changeDossier, type Draft, draftOf, openDossiers, procedureOf } from './draft.js';
import { updateLegalClock } from './legal-clock.js';
import { termsIn } from './limit-terms.js';
import { plannedDossiers } from './plan.js';

/** @param bundle the case's law from now on */
export function recountedByNewLaw(
  state: CaseState,
  bundle: Bundle,
  { dossiers = {} }: Migration,
  now: Instant,
): CaseState {
  const draft = draftOf({ ...state, plan: planUnder(state, bundle) }, bundle, now);
  for (const [id] of openDossiers(state)) {
    const own = dossiers[placeId(id)];
    if (!own || !('limits' in own) || own.limits !== 'recount') continue;
    updateLegalClock(draft, id);
    recountCitizenLimit(draft, id);
    reviewDossierCalendar(draft, id);
  }
  return draft.state;
}

function recountCitizenLimit(draft: Draft, id: string): void {
  const dossier = draft.state.dossiers[id];
  if (dossier?.phase !== 'open' || !dossier.citizenLimit || dossier.citizenLimit.lapsed) return;
  const legal = procedureOf(draft.bundle, id).citizenLimits?.[dossier.citizenLimit.name];
  if (!legal) return;
  const { counted: limit } = termsIn(draft.state.facts, legal);
  const calendar = calendarOfDossier(draft.state.calendars, dossier);
  changeDossier(draft, id, { citizenLimit: recountedLimit({ ...dossier.citizenLimit, limit }, calendar) });
}

/** The dates on the appointment slip stay; by what a dossier will be counted that has not opened yet may not. */
function planUnder(state: CaseState, bundle: Bundle): CaseState['plan'] {
  const coming = Object.entries(plannedDossiers(state, bundle)).map(([id, { limit, statutory, agency }]) => {
    const { from = null, dueAt = null, ...added } = state.plan[id] ?? {};
    return [id, { ...added, limit, statutory, agency, from, dueAt }] as const;
  });
  return { ...state.plan, ...Object.fromEntries(coming) };
}
