/** Why every date of a case is as it is: as data and as text, in both languages. */

import type { Pause } from '../../../definitions/calendar/due-at.js';
import { type Explanation, explain } from '../../../definitions/calendar/explanation.js';
import { explanationLines } from '../../../definitions/calendar/explanation-text.js';
import type { Instant } from '../../../definitions/calendar/instant.js';
import type { LimitClock } from '../../../definitions/calendar/limit-clock.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { countedOrNull } from '../decide/calendar-reach.js';
import { calendarOf, calendarOfDossier } from '../decide/calendars.js';
import type { CaseState, PlannedDossier } from '../decide/case-state.js';
import { pausesSince, projection, type Span } from '../decide/projection.js';
import { type CaseView, caseView } from './case-view.js';

export interface ExplainedDate {
  /** `expected`: the dossier waits for others, and its limit has not begun. */
  readonly basis: 'counted' | 'expected';
  /** Its times are instants: milliseconds since 1970. */
  readonly explanation: Explanation;
  readonly text: { readonly vi: readonly string[]; readonly en: readonly string[] };
}

export interface CaseExplanation {
  readonly case: CaseView;
  /** By dossier; one without a date, for example for want of a calendar, is left out. */
  readonly dates: Readonly<Record<string, ExplainedDate>>;
}

export function caseExplanation(state: CaseState, bundle: Bundle, now: Instant): CaseExplanation {
  const projected = countedOrNull(() => projection(state, bundle, now)) ?? {};
  const dates = Object.keys(state.plan).flatMap((id): [string, ExplainedDate][] => {
    const date = countedOrNull(() => explainedDate(state, id, projected[id]));
    return date ? [[id, date]] : [];
  });
  return { case: caseView(state, bundle, now), dates: Object.fromEntries(dates) };
}

/** @throws CalendarMissing */
function explainedDate(state: CaseState, id: string, span: Span | undefined): ExplainedDate | null {
  const dossier = state.dossiers[id];
  if (dossier?.phase === 'open' && dossier.clock) {
    return explained('counted', dossier.clock, calendarOfDossier(state.calendars, dossier));
  }
  const planned = state.plan[id];
  if (!planned || !span || dossier?.phase === 'notOpened') return null;
  return expectedDate(state, planned, span, []);
}

/** @throws CalendarMissing */
export function expectedDate(
  { calendars }: Pick<CaseState, 'calendars'>,
  { limit, agency }: PlannedDossier,
  { from }: Span,
  pauses: readonly Pause[],
  filedAt: Instant = from,
): ExplainedDate {
  const clock = { limit, filedAt, startedAt: from, pauses: pausesSince(from, pauses), suspended: null };
  return explained('expected', clock, calendarOf(calendars, agency));
}

function explained(basis: ExplainedDate['basis'], clock: LimitClock, calendar: WorkingCalendar): ExplainedDate {
  const explanation = explain(clock, calendar);
  const text = { vi: explanationLines(explanation, 'vi'), en: explanationLines(explanation, 'en') };
  return { basis, explanation, text };
}
