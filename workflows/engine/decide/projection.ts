/** When each dossier will be due if everybody takes their full time from now on. It moves; the promise does not. */
import { dueAt, type Pause } from '../../../definitions/calendar/due-at.js';
import { type Instant, instant } from '../../../definitions/calendar/instant.js';
import { receivedAt } from '../../../definitions/calendar/office-time.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { calendarOf, calendarOfDossier } from './calendars.js';
import type { CaseState, OpenDossier } from './case-state.js';
import { finalResult } from './chart-reading.js';

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
  const spanOf = (id: string): Span => {
    const known = spans.get(id);
    if (known) return known;
    const dossier = state.dossiers[id];
    const span =
      dossier?.phase === 'open'
        ? openSpan(state, id, dossier, now)
        : waitingSpan(state, id, startOf(predecessors(state, bundle, id).map(spanOf)), now, supposed[id] ?? []);
    spans.set(id, span);
    return span;
  };
  const ids = Object.keys(state.plan).filter((id) => isComing(state, id));
  return Object.fromEntries(ids.map((id) => [id, spanOf(id)]));
}

/** When the last of them ends; null when there is none. */
export function latestEnd(projected: Projection): Instant | null {
  return startOf(Object.values(projected));
}

function isComing({ dossiers }: CaseState, id: string): boolean {
  const phase = dossiers[id]?.phase;
  return phase === 'open' || phase === 'waiting';
}

function openSpan(state: CaseState, id: string, dossier: OpenDossier, now: Instant): Span {
  const { clock, openedAt, decidedAt, rescheduled } = dossier;
  const from = clock?.startedAt ?? openedAt;
  if (finalResult(dossier.snapshot)) return { from, dueAt: decidedAt ?? now };
  if (!clock || clock.endedAt !== null) return waitingSpan(state, id, null, now, []);
  const pauses = clock.suspended ? [...clock.pauses, { ...clock.suspended, to: now }] : clock.pauses;
  const due = dueAt(clock.limit, clock.startedAt, calendarOfDossier(state.calendars, dossier), pauses);
  return { from, dueAt: instant(Math.max(due, rescheduled?.dueAt ?? due, now)) };
}

function waitingSpan(
  state: CaseState,
  id: string,
  start: Instant | null,
  now: Instant,
  pauses: readonly Pause[],
): Span {
  const planned = state.plan[id];
  if (!planned) throw new RangeError(`Dossier ${id} was not planned when the case was opened.`);
  const calendar = calendarOf(state.calendars, planned.agency);
  const from = start ?? receivedAt(now, calendar);
  return { from, dueAt: dueAt(planned.limit, from, calendar, pausesSince(from, pauses)) };
}

/** Nobody is asked for papers of a dossier that does not exist yet. */
export function pausesSince(start: Instant, pauses: readonly Pause[]): readonly Pause[] {
  return pauses.filter(({ from }) => from >= start);
}

function startOf(spans: readonly Span[]): Instant | null {
  return spans.length === 0 ? null : instant(Math.max(...spans.map(({ dueAt: end }) => end)));
}

/** What a dossier waits for: its predecessors, and the holder of a payment that it claims only second. */
function predecessors(state: CaseState, bundle: Bundle, id: string): string[] {
  const after = bundle.dossiers[id]?.after.map((procedure) => procedure.id) ?? [];
  const claims = (bundle.exclusivePayments ?? [])
    .map((payment) => payment.claims(state.facts.declaration).map(({ dossier }) => dossier))
    .map((dossiers) => dossiers.filter((dossier) => isComing(state, dossier)))
    .filter((dossiers) => dossiers.includes(id) && dossiers[0] !== id)
    .flatMap((dossiers) => dossiers.slice(0, 1));
  return [...after, ...claims].filter((other) => isComing(state, other));
}
