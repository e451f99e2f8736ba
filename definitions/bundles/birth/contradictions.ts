/** What a form cannot say field by field: statements of one declaration that exclude each other. */
import { formatPartialDate } from '../../language/partial-date.js';
import type { BirthFacts } from './schema.js';

function datesOutOfOrder({ child, birthNotice, diedOn, parents }: BirthFacts) {
  const { on } = child.born;
  const parentsBorn = Object.entries(parents).flatMap(([who, parent]) =>
    typeof parent === 'object' && formatPartialDate(parent.born) >= on.slice(0, formatPartialDate(parent.born).length)
      ? [{ path: ['parents', who, 'born'], message: 'Born after the child.' }]
      : [],
  );
  return [
    ...(birthNotice.issuedOn < on
      ? [{ path: ['birthNotice', 'issuedOn'], message: 'The birth paper was issued before the day of birth.' }]
      : []),
    ...(diedOn !== undefined && diedOn < on ? [{ path: ['diedOn'], message: 'Died before the day of birth.' }] : []),
    ...parentsBorn,
  ];
}

/** Reports every contradiction with its field. */
export function contradictionsIn(payload: {
  readonly value: BirthFacts;
  readonly issues: { push(issue: { code: 'custom'; input: unknown; path: string[]; message: string }): unknown };
}): void {
  const { value, issues } = payload;
  for (const contradiction of datesOutOfOrder(value)) issues.push({ code: 'custom', input: value, ...contradiction });
}
