/** One family's papers, from which every scenario is built. All data are made up. */
import type { z } from 'zod';
import { type DeathDeclaration, declaration } from '../../definitions/bundles/death/schema.js';

export type Filed = z.input<typeof declaration>;

export const myXuyen = { province: '92', commune: '31684', detail: 'Số 1, đường Thử Nghiệm' };
export const taiVan = { province: '92', commune: '31687', detail: 'Ấp Thử Nghiệm' };

export const son: Filed['applicant'] = {
  kind: 'person',
  fullName: 'Lê Văn Thử Con',
  personalId: '094078000011',
  relation: 'child',
  address: myXuyen,
};

export const daughter: Filed['applicant'] = {
  kind: 'person',
  fullName: 'Lê Thị Thử Con',
  personalId: '094180000012',
  relation: 'child',
  address: taiVan,
};

/** 68 years old when her husband died, without income. */
export const widow: NonNullable<Filed['relatives']>[number] = {
  fullName: 'Phạm Thị Thử Vợ',
  personalId: '094158000013',
  relation: 'spouse',
  born: { year: 1958 },
  hasIncome: false,
  supported: true,
};

export const pensionRecord: NonNullable<Filed['insurance']> = {
  number: '9400000010',
  pensioner: true,
  monthsPaid: 372,
  monthsPaidBefore2014: 300,
  averagePay: 5_000_000,
  pension: 4_200_000,
  pensionMonths: 96,
};

const communeNotice: NonNullable<Filed['deathNotice']> = {
  kind: 'commune-notice',
  number: '02/UBND-GBT',
  issuedOn: '2026-02-25',
  issuedBy: 'Ủy ban nhân dân phường Mỹ Xuyên',
};

/** A retired man who died at home on 24/02/2026; his son files. */
export const retiredMan: Filed = {
  applicant: son,
  deceased: {
    name: { family: 'Lê', middle: 'Văn', given: 'Thử' },
    born: { year: 1955, month: 3, day: 14 },
    sex: 'male',
    personalId: '094055000010',
    nationality: 'VN',
    ethnicity: 'Kinh',
    residence: { kind: 'permanent', address: myXuyen },
  },
  death: { date: '2026-02-24', time: '21:15', country: 'VN', place: myXuyen, cause: 'Tuổi già' },
  deathNotice: communeNotice,
  copies: 1,
  household: { head: 'Lê Văn Thử', headPersonalId: '094055000010', relation: 'head' },
  benefits: {},
  insurance: pensionRecord,
  relatives: [widow],
  account: { bank: 'Ngân hàng Thử Nghiệm', number: '0000000000013', holder: 'Phạm Thị Thử Vợ' },
  funeral: { payee: { kind: 'applicant' }, burial: { on: '2026-02-27', place: myXuyen } },
  chosen: ['death-registration', 'residence-deregistration', 'survivor-benefit', 'funeral-allowance'],
};

/** What a scenario changes; `personalId` is the deceased's. */
export type Changes = Partial<Filed> & { readonly personalId?: string };

/** @throws ZodError when the scenario itself is not a possible declaration */
export function declare(base: Filed, { personalId = base.deceased.personalId, ...changes }: Changes): DeathDeclaration {
  const filed = { ...base, ...changes };
  return declaration.parse({ ...filed, deceased: { ...filed.deceased, personalId } });
}

/** Changes that move the death to another day; notice and burial bear the same day. */
export function diedOn(date: string): Pick<Filed, 'death' | 'deathNotice' | 'funeral'> {
  return {
    death: { ...retiredMan.death, date },
    deathNotice: { ...communeNotice, issuedOn: date },
    funeral: { payee: { kind: 'applicant' }, burial: { on: date, place: myXuyen } },
  };
}
