/** One family with a newborn child, from which every scenario of a birth is built. All data are made up. */
import type { z } from 'zod';
import {
  type BirthDeclaration,
  type BirthDeclarationUntilAugust2026,
  declaration,
  declarationUntilAugust2026,
} from '../../definitions/bundles/birth/schema.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import { myXuyen } from './base-declaration.js';

export type FiledBirth = z.input<typeof declaration>;

export const mother = {
  fullName: 'Lê Thị Thử Mẹ',
  personalId: '089298000101',
  born: { year: 1998, month: 4, day: 12 },
  nationality: 'VN',
  residence: myXuyen,
};

export const father = {
  fullName: 'Trần Văn Thử Cha',
  personalId: '089296000102',
  born: { year: 1996 },
  nationality: 'VN',
  residence: myXuyen,
};

/** A girl born in hospital on 24/08/2026; her father files. */
export const newborn: FiledBirth = {
  applicant: { fullName: father.fullName, personalId: father.personalId, relation: 'father' },
  child: {
    name: { family: 'Trần', middle: 'Thị Thử', given: 'Bé' },
    sex: 'female',
    born: { on: '2026-08-24', at: '03:15', country: 'VN', place: 'Bệnh viện Thử Nghiệm' },
    nationality: 'VN',
    ethnicity: 'Kinh',
  },
  parents: { kind: 'married', mother, father },
  birthNotice: { code: '92001.GCS.00042.26', issuedOn: '2026-08-25', facility: 'Bệnh viện Thử Nghiệm' },
  household: {
    kind: 'family',
    head: father.fullName,
    headPersonalId: father.personalId,
    relation: 'child',
    address: myXuyen,
  },
  healthInsurance: { clinic: 'Trạm Y tế Thử Nghiệm' },
  delivery: { by: 'post', address: myXuyen },
  chosen: ['birth-registration', 'residence-registration', 'health-card', 'identity-card'],
};

/** What a scenario changes; `code` is that of the birth paper, `filer` the number of the father, who files. */
export type BirthChanges = Partial<FiledBirth> & { readonly code?: string; readonly filer?: string };

function changed({ code, filer, ...changes }: BirthChanges): FiledBirth {
  const filed = { ...newborn, ...changes };
  return {
    ...filed,
    birthNotice: { ...filed.birthNotice, ...(code && { code }) },
    applicant: { ...filed.applicant, ...(filer && { personalId: filer }) },
  };
}

/** @throws ZodError when the scenario itself is not a possible declaration */
export const birthDeclaration = (changes: BirthChanges = {}): BirthDeclaration => declaration.parse(changed(changes));

/** As it was filed until 31/08/2026: there was no identity card to choose. */
export function earlierBirthDeclaration(changes: BirthChanges = {}): BirthDeclarationUntilAugust2026 {
  const { chosen = newborn.chosen, ...filed } = changed(changes);
  return declarationUntilAugust2026.parse({ ...filed, chosen: chosen.filter((id) => id !== 'identity-card') });
}

export const certificate = { number: '7/2026', issuedOn: localDate('2026-09-03'), personalId: '089326000007' };

/** The same papers filed once the birth is in the book, for one procedure. */
export function filedAfterBirth(changes: BirthChanges = {}) {
  const { chosen: _chosen, healthInsurance, household, ...facts } = birthDeclaration(changes);
  if (!healthInsurance || !household) throw new RangeError('The declaration names no clinic or no household.');
  return { ...facts, healthInsurance, household, certificate };
}
