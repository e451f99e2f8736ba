/** Why every date of a case is as it is: as data and as text, in both languages. */

import type { Pause } from '../../../definitions/calendar/due-at.js';
import { type Explanation, explain } from '../../../definitions/calendar/explanation.js';
import { explanationLines } from '../../../definitions/calendar/explanation-text.js';
import type { Instant } from '../../../definitions/calendar/instant.js';
import { type Remaining, remaining } from '../../../definitions/calendar/limit-clock.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { countedOrNull } from '../decide/calendar-reach.js';
import { calendarOf, calendarOfDossier } from '../decide/calendars.js';
import type { CaseState } from '../decide/case-state.js';
import { finalResult } from '../decide/chart-reading.js';
import { type DossierTerms, pausesSince, projection, type Span, termsOf } from '../decide/projection.js';
import { type CaseView, caseView } from './case-view.js';

export interface ExplainedDate {
  /** `expected`: the dossier waits for others, and its limit has not begun. */
  readonly basis: 'counted' | 'expected';
  /** Its times are instants: milliseconds since 1970. */
  readonly explanation: Explanation;
  /** Of a running or suspended limit; negative once it has ended. Null where none runs. */
  readonly remaining: Remaining | null;
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
    const date = countedOrNull(() => explainedDate(state, bundle, id, projected[id], now));
    return date ? [[id, date]] : [];
  });
  return { case: caseView(state, bundle, now), dates: Object.fromEntries(dates) };
}

/** @throws CalendarMissing */
function explainedDate(
  state: CaseState,
  bundle: Bundle,
  id: string,
  span: Span | undefined,
  now: Instant,
): ExplainedDate | null {
  const dossier = state.dossiers[id];
  if (dossier?.phase === 'open' && dossier.clock) {
    const { clock } = dossier;
    const calendar = calendarOfDossier(state.calendars, dossier);
    const left = clock.endedAt === null ? remaining(clock, now, calendar) : null;
    return { basis: 'counted', remaining: left, ...explained(explain(clock, calendar)) };
  }
  const ended = dossier?.phase === 'open' && finalResult(dossier.snapshot);
  return !span || ended ? null : expectedDate(state, termsOf(state, bundle, id), span, []);
}

/** @throws CalendarMissing */
export function expectedDate(
  { calendars }: Pick<CaseState, 'calendars'>,
  { limit, statutory, agency }: DossierTerms,
  { from }: Span,
  pauses: readonly Pause[],
  filedAt: Instant = from,
): ExplainedDate {
  const clock = { limit, statutory, filedAt, startedAt: from, pauses: pausesSince(from, pauses), suspended: null };
  // Pauses that are supposed of a whole case mean whichever dossier is at work then: that one misses them is no news.
  const explanation = { ...explain(clock, calendarOf(calendars, agency)), ignoredPauses: [] };
  return { basis: 'expected', remaining: null, ...explained(explanation) };
}

function explained(explanation: Explanation): Pick<ExplainedDate, 'explanation' | 'text'> {
  return {
    explanation,
    text: { vi: explanationLines(explanation, 'vi'), en: explanationLines(explanation, 'en') },
  };
}
