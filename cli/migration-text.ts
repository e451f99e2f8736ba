import type { MigrationPreview } from '../workflows/messages.js';
import type { CaseFate } from './migration-fate.js';

const what = { promised: 'promised', due: 'due', citizenDue: 'for the citizen' } as const;

/** Every case: whether it moves is what the reader wants to know. */
export function migrationLines(fate: CaseFate): readonly string[] {
  const { caseId } = fate;
  switch (fate.became) {
    case 'movable':
      return withDates(`${caseId}: moves`, fate.moves);
    case 'moved':
      return withDates(`${caseId}: has moved`, fate.moves);
    case 'held':
      return [`${caseId}: is under that version already`];
    case 'closed':
      return [`${caseId}: has closed meanwhile, under the version that it had`];
    case 'stays':
      return [`${caseId}: stays (${fate.code}): ${fate.objection}`];
    case 'unasked':
      return [`${caseId}: could not be asked: ${fate.error}`];
    default:
      return [`${caseId}: could not be moved: ${fate.error}`];
  }
}

function withDates(text: string, moves: MigrationPreview['moves']): readonly string[] {
  const dates = moves.map(({ dossier, what: date, before, after }) => {
    return `  ${dossier ?? 'the case'}, ${what[date]}: ${before ?? 'unknown'} → ${after ?? 'unknown'}`;
  });
  return [`${text}${dates.length > 0 ? '' : ', every date stays'}`, ...dates];
}

export function migrationSummary(
  { from, to }: { readonly from: string; readonly to: string },
  fates: readonly CaseFate[],
  applied: boolean,
): string {
  const count = (...wanted: readonly CaseFate['became'][]) =>
    fates.filter(({ became }) => wanted.includes(became)).length;
  const dated = fates.filter((fate) => 'moves' in fate && fate.moves.length > 0);
  const rare = [
    [count('held'), 'under that version already'],
    [count('closed'), 'closed meanwhile'],
  ] as const;
  const counts = [
    `${count('movable', 'moved')} of ${fates.length} open cases ${applied ? 'have moved' : 'can move'}`,
    `dates change in ${dated.length}`,
    `${count('stays')} stay`,
    `${count('unasked', 'unmoved')} could not be reached`,
    ...rare.flatMap(([cases, words]) => (cases > 0 ? [`${cases} ${words}`] : [])),
  ];
  const done = applied ? '' : ' Nothing was changed: add --apply to move those that can.';
  return `${from} → ${to}: ${counts.join('; ')}.${done}`;
}
