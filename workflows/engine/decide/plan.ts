/** The date on the appointment slip: the longest path of legal limits over the dossiers, if each takes its full time. */
import { initialTransition } from 'xstate';
import { dueAt } from '../../../definitions/calendar/due-at.js';
import type { Instant } from '../../../definitions/calendar/instant.js';
import { receivedAt } from '../../../definitions/calendar/received-at.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { factFor } from '../../../definitions/language/procedure.js';
import { countedOrNull } from './calendar-reach.js';
import type { CaseState } from './case-state.js';

/** @returns null when the count reaches a year without a calendar: no date can be promised yet */
export function promisedDate(state: CaseState, bundle: Bundle): Instant | null {
  const own = Object.keys(state.dossiers).filter((id) => state.dossiers[id]?.phase === 'waiting');
  const ends = countedOrNull(() => own.map((id) => fullTimeEnd(state, bundle, id)));
  return ends === null || ends.length === 0 ? null : (Math.max(...ends) as Instant);
}

function fullTimeEnd(state: CaseState, bundle: Bundle, id: string): Instant {
  const { calendar, filedAt, declaration } = state.facts;
  const place = bundle.dossiers[id];
  if (!place) return filedAt;
  const starts = predecessors(state, bundle, id).map((other) => fullTimeEnd(state, bundle, other));
  const start = starts.length === 0 ? receivedAt(filedAt, calendar) : (Math.max(...starts) as Instant);
  const [{ context }] = initialTransition(place.procedure.chart, { application: place.application(declaration) });
  return dueAt(factFor(place.procedure.limit, context), start, calendar);
}

/** What a dossier waits for: its predecessors, and the holder of a payment that it claims only second. */
function predecessors(state: CaseState, bundle: Bundle, id: string): string[] {
  const after = bundle.dossiers[id]?.after.map((procedure) => procedure.id) ?? [];
  const claims = (bundle.exclusivePayments ?? [])
    .map((payment) => payment.claims(state.facts.declaration).map(({ dossier }) => dossier))
    .map((dossiers) => dossiers.filter((dossier) => state.dossiers[dossier]?.phase === 'waiting'))
    .filter((dossiers) => dossiers.includes(id) && dossiers[0] !== id)
    .flatMap((dossiers) => dossiers.slice(0, 1));
  return [...after, ...claims];
}
