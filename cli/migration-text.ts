import type { CaseUnderVersion } from '../client/migration.js';

const what = { promised: 'promised', due: 'due', citizenDue: 'for the citizen' } as const;

/** Every case: whether it moves is what the reader wants to know. */
export function migrationLines(one: CaseUnderVersion): readonly string[] {
  if (one.error !== null) return [`${one.caseId}: could not be asked: ${one.error}`];
  if (one.objection !== null) return [`${one.caseId}: stays (${one.code}): ${one.objection}`];
  const moves = one.moves.map(({ dossier, what: date, before, after }) => {
    return `  ${dossier ?? 'the case'}, ${what[date]}: ${before ?? 'unknown'} → ${after ?? 'unknown'}`;
  });
  return [`${one.caseId}: moves${moves.length > 0 ? '' : ', every date stays'}`, ...moves];
}

export function migrationSummary(
  { from, to }: { readonly from: string; readonly to: string },
  cases: readonly CaseUnderVersion[],
  applied: boolean,
): string {
  const answered = cases.flatMap((one) => (one.error === null ? [one] : []));
  const movers = answered.filter(({ objection }) => objection === null);
  const dated = movers.filter(({ moves }) => moves.length > 0);
  const counts = [
    `${movers.length} of ${cases.length} open cases ${applied ? 'have moved' : 'can move'}`,
    `dates change in ${dated.length}`,
    `${answered.length - movers.length} stay`,
    `${cases.length - answered.length} could not be reached`,
  ];
  const done = applied ? '' : ' Nothing was changed: add --apply to move those that can.';
  return `${from} → ${to}: ${counts.join('; ')}.${done}`;
}
