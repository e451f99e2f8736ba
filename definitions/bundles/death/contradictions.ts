/** What a form cannot say field by field: statements of one declaration that exclude each other. */
import { formatPartialDate } from '../../language/partial-date.js';
import type { DeathFacts } from './schema.js';

interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Districts were abolished on 2025-07-01 (two-level local government). */
const districtsUntil = '2025-06-30';

function datesOutOfOrder({ deceased, death, deathNotice, funeral }: DeathFacts): Contradiction[] {
  const born = formatPartialDate(deceased.born);
  const orders: [boolean, Contradiction][] = [
    // An incomplete birth date is compared as far as it is known.
    [death.date.slice(0, born.length) < born, { path: ['deceased', 'born'], message: 'Born after the day of death.' }],
    [
      deceased.idIssue !== undefined && deceased.idIssue.on > death.date,
      { path: ['deceased', 'idIssue', 'on'], message: 'The identity document was issued after the day of death.' },
    ],
    [
      deathNotice !== undefined && deathNotice.issuedOn < death.date,
      { path: ['deathNotice', 'issuedOn'], message: 'The notice was issued before the day of death.' },
    ],
    [
      funeral !== undefined && funeral.burial.on < death.date,
      { path: ['funeral', 'burial', 'on'], message: 'Buried before the day of death.' },
    ],
  ];
  return orders.filter(([wrong]) => wrong).map(([, contradiction]) => contradiction);
}

function districtsAfterTheirEnd({ deceased, death, funeral }: DeathFacts): Contradiction[] {
  const addresses = [
    {
      path: ['deceased', 'residence', 'address'],
      on: death.date,
      of: 'address' in deceased.residence ? deceased.residence.address : undefined,
    },
    { path: ['death', 'place'], on: death.date, of: death.place },
    { path: ['funeral', 'burial', 'place'], on: funeral?.burial.on, of: funeral?.burial.place },
  ];
  return addresses
    .filter(({ of, on }) => of?.district !== undefined && on !== undefined && on > districtsUntil)
    .map(({ path, on }) => ({
      path: [...path, 'district'],
      message: `There was no district on ${on}: districts ended on ${districtsUntil}. Give province and commune.`,
    }));
}

function placeUnknown({ deceased, death }: DeathFacts): Contradiction[] {
  const inVietnam = death.country === 'VN';
  if (inVietnam && !(death.place.province && death.place.commune)) {
    return [{ path: ['death', 'place'], message: 'A place of death in Vietnam needs its province and commune.' }];
  }
  if (!inVietnam && deceased.residence.kind === 'none') {
    return [
      {
        path: ['deceased', 'residence'],
        message: 'No commune is competent: give the last residence in Vietnam of a person who died abroad.',
      },
    ];
  }
  return [];
}

/** Reports every contradiction with its field. */
export function contradictionsIn(payload: {
  readonly value: DeathFacts;
  readonly issues: {
    push(issue: { code: 'custom'; input: unknown; path: (string | number)[]; message: string }): unknown;
  };
}): void {
  const { value, issues } = payload;
  for (const { path, message } of [
    ...datesOutOfOrder(value),
    ...districtsAfterTheirEnd(value),
    ...placeUnknown(value),
  ]) {
    issues.push({ code: 'custom', input: value, path: [...path], message });
  }
}
