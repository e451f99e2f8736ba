import type { CaseUnderCalendar } from '../client/calendar-publication.js';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';

const what = { promised: 'promised', due: 'due', citizenDue: 'for the citizen' } as const;

/** A case whose dates stay is not listed. */
export function caseLines(one: CaseUnderCalendar): readonly string[] {
  if (one.error !== null) return [one.caseId, `  could not be asked: ${one.error}`];
  if (one.objection !== null) return [one.caseId, `  does not take it: ${one.objection}`];
  if (one.moves.length === 0) return [];
  const moves = one.moves.map(({ dossier, what: date, before, after }) => {
    return `  ${dossier ?? 'the case'}, ${what[date]}: ${before ?? 'unknown'} → ${after ?? 'unknown'}`;
  });
  return [one.caseId, ...moves];
}

export function calendarSummary(
  { id, version, years }: WorkingCalendar,
  cases: readonly CaseUnderCalendar[],
  applied: boolean,
): string {
  const failed = cases.filter(({ error }) => error !== null).length;
  const answered = cases.flatMap((one) => (one.error === null ? [one] : []));
  const takers = answered.filter(({ objection }) => objection === null);
  const moved = takers.filter(({ moves }) => moves.length > 0);
  const dates = moved.reduce((sum, { moves }) => sum + moves.length, 0);
  const counts = [
    `${moved.length} of ${cases.length} open cases, ${dates} dates`,
    `${takers.length - moved.length} stay as they are`,
    `${answered.length - takers.length} do not take it`,
    `${failed} could not be reached`,
  ];
  const moving = dates > 0 ? 'The dates were moved.' : 'No date had to be moved.';
  const done = applied ? moving : 'Nothing was changed: add --apply to have the cases count by this calendar.';
  return `Calendar ${id}, version ${version} (${Object.keys(years).join(', ')}): ${counts.join('; ')}. ${done}`;
}
