import type { LocalDate } from '../../calendar/local-date.js';
import type { DeathFacts } from './schema.js';

/** A death, or its notice, that lies after the day on which it is declared. */
export function impossibleDates({ death, deathNotice }: DeathFacts, filedOn: LocalDate) {
  const dates = [
    { path: 'death.date', date: death.date },
    { path: 'deathNotice.issuedOn', date: deathNotice?.issuedOn },
  ];
  return dates
    .filter(({ date }) => date !== undefined && date > filedOn)
    .map(({ path, date }) => ({ path, message: `${date} lies after the day of filing, ${filedOn}.` }));
}
