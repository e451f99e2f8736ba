/** The date on the appointment slip: the longest path of legal limits over the dossiers, if each takes its full time. */
import type { Bundle } from '../../../definitions/language/bundle.js';
import { declaredApplication } from '../../../definitions/language/declared-dossiers.js';
import { factFor } from '../../../definitions/language/procedure.js';
import type { CaseFacts, CaseState, PlannedDossier } from './case-state.js';
import { enterChart } from './chart-steps.js';
import { procedureOf } from './draft.js';
import { termsIn } from './limit-terms.js';
import { latestEnd, type Projection, projection } from './projection.js';

/** What each dossier that waits to be opened will be given: its agency and limit follow from the declaration alone. */
export function plannedDossiers(state: CaseState, bundle: Bundle): CaseState['plan'] {
  const planned = Object.entries(state.dossiers).flatMap(([id, { phase }]): [string, PlannedDossier][] =>
    phase === 'waiting' ? [[id, plannedDossier(state.facts, bundle, id)]] : [],
  );
  return Object.fromEntries(planned);
}

export function plannedDossier(facts: CaseFacts, bundle: Bundle, id: string): PlannedDossier {
  const { chart, limit, agency } = procedureOf(bundle, id);
  const [{ context }] = enterChart(chart, { application: declaredApplication(bundle, id, facts.declaration) });
  const { counted, statutory } = termsIn(facts, factFor(limit, context));
  return { limit: counted, statutory, agency: factFor(agency, context), from: null, dueAt: null };
}

/**
 * Gives the plan its dates, as of the day of filing, and fixes what is promised.
 * @throws CalendarMissing, and the state is as it was: no date can be promised yet
 */
export function completePlan(state: { -readonly [Key in keyof CaseState]: CaseState[Key] }, bundle: Bundle): void {
  const spans = spansAsFiled(state, bundle);
  const plan = Object.entries(state.plan).map(([id, planned]): [string, PlannedDossier] => [
    id,
    { ...planned, ...spans[id] },
  ]);
  state.plan = Object.fromEntries(plan);
  state.promisedAt = latestEnd(spans);
}

/**
 * When each dossier would begin and end if nothing had happened since the day of filing, by the calendar of today.
 * @throws CalendarMissing
 */
export function spansAsFiled(state: CaseState, bundle: Bundle): Projection {
  const unopened = Object.keys(state.plan).map((id) => [id, { phase: 'waiting', for: [] }] as const);
  const asFiled: CaseState = { ...state, dossiers: { ...state.dossiers, ...Object.fromEntries(unopened) } };
  return projection(asFiled, bundle, state.facts.filedAt);
}
