/** How the live projection of a case has moved away from what was planned, and why. */
import { dayNumberOf, type Instant } from '../../../definitions/calendar/instant.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { WorkingDays } from '../../../definitions/calendar/working-days.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { placeOf } from '../../../definitions/language/dossier-id.js';
import { countedOrNull } from '../decide/calendar-reach.js';
import { calendarOf } from '../decide/calendars.js';
import type { CaseState } from '../decide/case-state.js';
import { spansAsFiled } from '../decide/plan.js';
import { latestEnd, type Projection, projection } from '../decide/projection.js';

export interface DossierDrift {
  readonly plannedDueAt: Instant | null;
  readonly projectedDueAt: Instant | null;
  /** Working days by which its own limit began later than planned, because an earlier dossier took longer. */
  readonly lateByPredecessor: number;
}

export interface Drift {
  readonly projectedAt: Instant | null;
  /** Working days from the promised day to the projected one; negative when it will be sooner. */
  readonly workingDaysLate: number | null;
  readonly dossiers: Readonly<Record<string, DossierDrift>>;
}

export function driftOf(state: CaseState, bundle: Bundle, now: Instant): Drift {
  const projected = countedOrNull(() => projection(state, bundle, now));
  const planned = countedOrNull(() => plannedToday(state, bundle));
  const projectedAt = projected && latestEnd(projected);
  const { promisedAt, calendars } = state;
  const late =
    projectedAt && promisedAt ? countedOrNull(() => workingDaysFrom(promisedAt, projectedAt, calendars.common)) : null;
  const dossiers = Object.keys(state.plan).map(
    (id) => [id, dossierDrift(state, bundle, id, planned, projected)] as const,
  );
  return { projectedAt, workingDaysLate: late, dossiers: Object.fromEntries(dossiers) };
}

type PlannedSpans = Readonly<Record<string, { readonly from: Instant | null }>>;

/** The plan by the calendar of today: what a decree has moved is nobody's delay. */
function plannedToday(state: CaseState, bundle: Bundle): PlannedSpans {
  return state.calendars === state.facts.calendars ? state.plan : spansAsFiled(state, bundle);
}

function dossierDrift(
  { plan, calendars, dossiers }: CaseState,
  bundle: Bundle,
  id: string,
  planned: PlannedSpans | null,
  projected: Projection | null,
): DossierDrift {
  const own = plan[id];
  const span = projected?.[id];
  const from = planned?.[id]?.from;
  const dossier = dossiers[id];
  // The first dossier waits for nobody, and what was filed anew with another agency begins anew.
  const first = placeOf(bundle, id)?.after.length === 0;
  const anew = dossier?.phase === 'open' && dossier.filing.attempt > 1;
  const late =
    own && from && span && !first && !anew
      ? (countedOrNull(() => workingDaysFrom(from, span.from, calendarOf(calendars, own.agency))) ?? 0)
      : 0;
  return {
    plannedDueAt: own?.dueAt ?? null,
    projectedDueAt: span?.dueAt ?? null,
    lateByPredecessor: Math.max(0, late),
  };
}

function workingDaysFrom(start: Instant, end: Instant, calendar: WorkingCalendar): number {
  const days = new WorkingDays(calendar);
  const [first, last] = [dayNumberOf(start), dayNumberOf(end)];
  return first <= last ? days.between(first, last) : -days.between(last, first);
}
