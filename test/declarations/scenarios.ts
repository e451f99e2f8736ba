/** Declarations of the scenarios in the fact sheet, by what is particular about them. */
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import { type Changes, daughter, declare, type Filed, myXuyen, retiredMan, taiVan } from './base-declaration.js';

const everyProcedure: Filed['chosen'] = [
  'death-registration',
  'residence-deregistration',
  'survivor-benefit',
  'funeral-support',
  'funeral-allowance',
];

/** Scenario 1, and 16 when the residence system has been told that he is already removed. */
export function pensionerDeclaration(changes: Changes = {}): DeathDeclaration {
  return declare(retiredMan, changes);
}

/** Scenario 5: another child files for the same father. */
export function secondRelativeDeclaration(changes: Changes = {}): DeathDeclaration {
  return declare({ ...retiredMan, applicant: daughter }, changes);
}

/** Scenario 6. */
export function temporaryResidentDeclaration(changes: Changes = {}): DeathDeclaration {
  const deceased = { ...retiredMan.deceased, residence: { kind: 'temporary' as const, address: taiVan } };
  return declare({ ...retiredMan, deceased, household: undefined }, changes);
}

/** Scenario 7. */
export function diedAbroadDeclaration(changes: Changes = {}): DeathDeclaration {
  const death = { ...retiredMan.death, country: 'DE', place: { detail: 'Berlin' } };
  return declare({ ...retiredMan, death, deathNotice: undefined }, changes);
}

/** Scenario 8: pensioner and veteran, died 10/08/2026; a widow of 68 without income. */
export function pensionerAndVeteranDeclaration(changes: Changes = {}): DeathDeclaration {
  const base: Filed = {
    ...retiredMan,
    death: { ...retiredMan.death, date: '2026-08-10' },
    deathNotice: { ...noticeOf(retiredMan), issuedOn: '2026-08-11' },
    benefits: { veteran: true, meritFile: 'CCB-TEST-0010' },
    funeral: { payee: { kind: 'applicant' }, burial: { on: '2026-08-12', place: myXuyen } },
  };
  return declare(base, changes);
}

/** Scenario 9: drew the social pension, died 15/05/2026, never insured. */
export function socialPensionerDeclaration(changes: Changes = {}): DeathDeclaration {
  const base: Filed = {
    ...retiredMan,
    deceased: { ...retiredMan.deceased, born: { year: 1947 } },
    death: { ...retiredMan.death, date: '2026-05-15' },
    deathNotice: { ...noticeOf(retiredMan), issuedOn: '2026-05-15' },
    benefits: { socialPension: true },
    insurance: undefined,
    funeral: { payee: { kind: 'applicant' }, burial: { on: '2026-05-17', place: myXuyen } },
    chosen: ['death-registration', 'residence-deregistration', 'funeral-support'],
  };
  return declare(base, changes);
}

/** Scenario 12: died 10/03/2018 in a district that no longer exists; there is no notice. */
export function longPastDeclaration(changes: Changes = {}): DeathDeclaration {
  const place = { ...myXuyen, district: 'huyện Mỹ Xuyên' };
  const base: Filed = {
    ...retiredMan,
    deceased: { ...retiredMan.deceased, born: { year: 1948 }, residence: { kind: 'permanent', address: place } },
    death: { date: '2018-03-10', country: 'VN', place, cause: 'Không rõ' },
    deathNotice: undefined,
    evidence: [{ kind: 'witness-statement', location: 'test-store/witness-statement.pdf' }],
    funeral: { payee: { kind: 'applicant' }, burial: { on: '2018-03-12', place } },
  };
  return declare(base, changes);
}

/** Scenario 13: a care home reports the death of a resident without known relatives. */
export function careHomeDeclaration(changes: Changes = {}): DeathDeclaration {
  const base: Filed = {
    ...retiredMan,
    applicant: {
      kind: 'organisation',
      organisation: 'Trung tâm Bảo trợ Thử Nghiệm',
      fullName: 'Võ Thị Thử Đại Diện',
      personalId: '094170000014',
      address: myXuyen,
    },
    household: undefined,
    relatives: [],
    account: undefined,
    benefits: { monthlySocialAllowance: true },
    insurance: undefined,
    funeral: { payee: { kind: 'applicant' }, burial: { on: '2026-02-26', place: myXuyen } },
    chosen: ['death-registration', 'residence-deregistration', 'survivor-benefit', 'funeral-support'],
  };
  return declare(base, changes);
}

/** Scenario 14. */
export function foreignResidentDeclaration(changes: Changes = {}): DeathDeclaration {
  const deceased = {
    ...retiredMan.deceased,
    nationality: 'FR',
    ethnicity: undefined,
    residence: { kind: 'temporary' as const, address: myXuyen },
  };
  return declare({ ...retiredMan, deceased, household: undefined, insurance: undefined }, changes);
}

/** Several agencies at once: B6 by home affairs, B4 covered by it, and a lump sum for 8 months of insurance. */
export function veteranOnSocialPensionDeclaration(changes: Changes = {}): DeathDeclaration {
  const base: Filed = {
    ...retiredMan,
    deceased: { ...retiredMan.deceased, born: { year: 1949, month: 8 } },
    benefits: { veteran: true, meritFile: 'CCB-TEST-0020', socialPension: true },
    insurance: {
      number: '9400000020',
      pensioner: false,
      monthsPaid: 8,
      monthsPaidBefore2014: 8,
      averagePay: 3_000_000,
    },
    chosen: everyProcedure,
  };
  return declare(base, changes);
}

/** Aged 80 and more on a survivor pension that has not been stopped by decision yet. */
export function survivorPensionerDeclaration(changes: Changes = {}): DeathDeclaration {
  const base: Filed = {
    ...retiredMan,
    deceased: { ...retiredMan.deceased, born: { year: 1940 } },
    benefits: { survivorPension80: true },
    insurance: undefined,
    funeral: {
      payee: { kind: 'applicant' },
      burial: { on: '2026-02-27', place: myXuyen },
      otherAllowance: { kind: 'survivor-pension' },
    },
    chosen: ['death-registration', 'residence-deregistration', 'funeral-support'],
  };
  return declare(base, changes);
}

/** A person of merit, never insured; the widow asks for the monthly pension. */
export function meritoriousDeclaration(changes: Changes = {}): DeathDeclaration {
  const base: Filed = {
    ...retiredMan,
    benefits: { meritorious: true, meritFile: 'NCC-TEST-0030' },
    insurance: undefined,
    monthlyMeritPension: true,
    chosen: ['death-registration', 'residence-deregistration', 'funeral-allowance'],
  };
  return declare(base, changes);
}

function noticeOf({ deathNotice }: Filed): NonNullable<Filed['deathNotice']> {
  if (!deathNotice) throw new RangeError('The base declaration has no death notice.');
  return deathNotice;
}
