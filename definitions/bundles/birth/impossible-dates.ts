import { type LocalDate, yearOf } from '../../calendar/local-date.js';
import type { BirthFacts } from './schema.js';

/** A birth, its paper or a death that lies after the day on which it is declared. */
export function impossibleDates({ child, birthNotice, diedOn }: BirthFacts, filedOn: LocalDate) {
  const dates = [
    { path: 'child.born.on', date: child.born.on },
    { path: 'birthNotice.issuedOn', date: birthNotice.issuedOn },
    { path: 'diedOn', date: diedOn },
  ];
  return dates
    .filter(({ date }) => date !== undefined && date > filedOn)
    .map(({ path, date }) => ({ path, message: `${date} lies after the day of filing, ${filedOn}.` }));
}

/** The same, and for what is only for children under six: a child that has had its sixth birthday. */
export function impossibleDatesUnderSix(facts: BirthFacts, filedOn: LocalDate) {
  const { on } = facts.child.born;
  const sixthBirthday = `${yearOf(on) + 6}${on.slice(4)}`;
  const message =
    'Only a child under six is filed for, and this one is six or older. Its birth may still be registered by itself; what else it needs is filed as for older children.';
  return [
    ...impossibleDates(facts, filedOn),
    ...(sixthBirthday <= filedOn ? [{ path: 'child.born.on', message }] : []),
  ];
}
