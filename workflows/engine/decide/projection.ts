/** When each dossier will be due if everybody takes their full time from now on. It moves; the promise does not. */
import { dueAt, type Pause } from '../../../definitions/calendar/due-at.js';
import { dayNumberOf, type Instant, instant } from '../../../definitions/calendar/instant.js';
import { receivedAt } from '../../../definitions/calendar/office-time.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { WorkingDays } from '../../../definitions/calendar/working-days.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { dossiersAt, placeOf } from '../../../definitions/language/dossier-id.js';
import { factFor } from '../../../definitions/language/procedure.js';
import { calendarOf, calendarOfDossier } from './calendars.js';
import type { CaseState, DossierClock, OpenDossier, PlannedDossier } from './case-state.js';
import { finalResult } from './chart-reading.js';
import { procedureOf } from './draft.js';
import { claimsTo } from './exclusive-claims.js';
import { termsIn } from './limit-terms.js';
import { remembered } from './remembered.js';
import { reschedulingOf } from './rescheduling.js';

/** When a limit begins to count and when it ends. Of a decided dossier: when it was decided. */
export interface Span {
  readonly from: Instant;
  readonly dueAt: Instant;
}

export type Projection = Readonly<Record<string, Span>>;

/** Pauses that a dossier is supposed to have, by its id: for questions of the kind "what if papers are asked for". */
export type SupposedPauses = Readonly<Record<string, readonly Pause[]>>;

/**
 * Of the dossiers that are open, decided or still wait for others.
 * @throws CalendarMissing
 */
export function projection(state: CaseState, bundle: Bundle, now: Instant, supposed: SupposedPauses = {}): Projection {
  const spans = new Map<string, Span>();
  const claimants = claimantsIn(state, bundle);
  const spanOf = (id: string): Span => {
    const known = spans.get(id);
    if (known) return known;
    const dossier = state.dossiers[id];
    const earlier = () => predecessors(state, bundle, claimants, id).map(spanOf);
    const span =
      (dossier?.phase === 'open' ? startedSpan(state, dossier, now) : null) ??
      comingSpan(state, bundle, id, latestOf(earlier()), now, supposed[id] ?? []);
    spans.set(id, span);
    return span;
  };
  const ids = Object.keys(state.plan).filter((id) => isComing(state, id));
  return Object.fromEntries(ids.map((id) => [id, spanOf(id)]));
}

/** When the last of them ends; null when there is none. */
export function latestEnd(projected: Projection): Instant | null {
  return latestOf(Object.values(projected));
}

function isComing({ dossiers }: CaseState, id: string): boolean {
  const phase = dossiers[id]?.phase;
  return phase === 'open' || phase === 'waiting';
}

/** Null while its limit has not begun, for example because it waits for its turn to claim a payment. */
function startedSpan(state: CaseState, dossier: OpenDossier, now: Instant): Span | null {
  const { clock, openedAt, decidedAt } = dossier;
  const rescheduled = reschedulingOf(dossier);
  const from = clock?.startedAt ?? openedAt;
  if (finalResult(dossier.snapshot)) return { from, dueAt: decidedAt ?? now };
  if (!clock || clock.endedAt !== null) return null;
  const due = endOf(clock, calendarOfDossier(state.calendars, dossier), clock.suspended && now);
  return { from, dueAt: instant(Math.max(due, rescheduled?.dueAt ?? due, now)) };
}

/** @param suspendedUntil null where it runs */
const endOf = remembered((clock: DossierClock, calendar: WorkingCalendar, suspendedUntil: Instant | null): Instant => {
  const { limit, startedAt, pauses, suspended } = clock;
  const last = suspended && suspendedUntil !== null ? [{ ...suspended, to: suspendedUntil }] : [];
  return dueAt(limit, startedAt, calendar, [...pauses, ...last]);
});

/** @param start when the last of those before it ends */
function comingSpan(
  state: CaseState,
  bundle: Bundle,
  id: string,
  start: Instant | null,
  now: Instant,
  pauses: readonly Pause[],
): Span {
  const { limit, agency } = termsOf(state, bundle, id);
  const calendar = calendarOf(state.calendars, agency);
  const earliest = instant(Math.max(now, state.plan[id]?.addedAt ?? now));
  const from = beginningAfter(
    instant(Math.max(start ?? earliest, earliest)),
    start !== null && start > earliest,
    calendar,
  );
  return { from, dueAt: dueAt(limit, from, calendar, pausesSince(from, pauses)) };
}

/** What is decided on a day that the next office works begins there that day; anything else at its next opening. */
function beginningAfter(at: Instant, isDecision: boolean, calendar: WorkingCalendar): Instant {
  const sameDay = isDecision && new WorkingDays(calendar).isWorking(dayNumberOf(at));
  return sameDay ? at : receivedAt(at, calendar);
}

export type DossierTerms = Pick<PlannedDossier, 'limit' | 'statutory' | 'agency'>;

/** As planned, unless the dossier has been opened and has turned to another agency since. */
export function termsOf(state: CaseState, bundle: Bundle, id: string): DossierTerms {
  const { plan, dossiers, facts } = state;
  const dossier = dossiers[id];
  if (dossier?.phase === 'open') {
    const { agency, limit } = procedureOf(bundle, id);
    const { context } = dossier.snapshot;
    const terms = termsIn(facts, factFor(limit, context));
    return { limit: terms.counted, statutory: terms.statutory, agency: factFor(agency, context) };
  }
  const planned = plan[id];
  if (!planned) throw new RangeError(`Dossier ${id} was not planned when the case was opened.`);
  return planned;
}

/** Nobody is asked for papers of a dossier that does not exist yet. */
export function pausesSince(start: Instant, pauses: readonly Pause[]): readonly Pause[] {
  return pauses.filter(({ from }) => from >= start);
}

function latestOf(spans: readonly Span[]): Instant | null {
  return spans.length === 0 ? null : instant(Math.max(...spans.map(({ dueAt: end }) => end)));
}

/** For each payment that is made once, the dossiers that claim it, the first in rank first. */
function claimantsIn(state: CaseState, { exclusivePayments = [] }: Bundle): readonly (readonly string[])[] {
  const { declaration } = state.facts;
  return exclusivePayments.map((payment) =>
    claimsTo(payment, declaration as object)
      .map(({ dossier }) => dossier)
      .filter((dossier) => isComing(state, dossier)),
  );
}

/** What a dossier waits for: its predecessors, and the holder of a payment that it claims only second. */
function predecessors(
  state: CaseState,
  bundle: Bundle,
  claimants: readonly (readonly string[])[],
  id: string,
): readonly string[] {
  const ids = Object.keys(state.dossiers);
  const after = placeOf(bundle, id)?.after.flatMap((procedure) => dossiersAt(procedure.id, ids)) ?? [];
  const holders = claimants.flatMap(([first, ...others]) => (first !== id && others.includes(id) ? [first] : []));
  return [...after, ...holders].filter((other): other is string => other !== undefined && isComing(state, other));
}
