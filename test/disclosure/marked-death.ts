/** A death that all five agencies hear of: a veteran on social pension who was insured for eight months. */

import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import { agenciesOfADeath } from '../harness/agencies-of-a-death.js';
import type { MarkedBundle } from './marked-bundle.js';
import { Marks } from './marks.js';

/** Who may know what, by the law of each procedure; nobody else has any use for it. */
const registry = 'commune-civil-status';
const police = 'commune-police';
const insurance = 'social-insurance';
/** Whoever pays for the funeral. */
const payers = ['commune-social-protection', 'home-affairs'] as const;

const marks = new Marks();

const place = (detail: string) => ({ province: '92', commune: '31684', detail });

const declaration = {
  applicant: {
    kind: 'person',
    fullName: marks.word(registry),
    personalId: marks.personalId(registry),
    relation: 'child',
    address: place(marks.word(registry)),
  },
  deceased: {
    name: {
      family: marks.word(...agenciesOfADeath),
      middle: marks.word(...agenciesOfADeath),
      given: marks.word(...agenciesOfADeath),
    },
    born: { year: 1949, month: 8 },
    sex: 'male',
    personalId: marks.personalId(...agenciesOfADeath),
    idIssue: { on: '2021-05-10', by: marks.word(registry) },
    nationality: 'VN',
    ethnicity: marks.word(registry),
    residence: { kind: 'permanent', address: place(marks.word(registry, police)) },
  },
  death: { date: '2026-02-24', country: 'VN', place: place(marks.word(registry)), cause: marks.word(registry) },
  deathNotice: {
    kind: 'commune-notice',
    number: marks.word(registry),
    issuedOn: '2026-02-25',
    issuedBy: marks.word(registry),
  },
  evidence: [{ kind: marks.word(registry), number: marks.word(registry), location: marks.word(registry) }],
  copies: 1,
  household: { head: marks.word(police), headPersonalId: marks.personalId(police), relation: 'parent' },
  benefits: { veteran: true, socialPension: true, meritFile: marks.word('home-affairs') },
  insurance: {
    number: marks.digits(10, insurance),
    pensioner: false,
    monthsPaid: 8,
    monthsPaidBefore2014: 8,
    averagePay: 3_000_000,
  },
  relatives: [
    {
      fullName: marks.word(insurance),
      personalId: marks.personalId(insurance),
      relation: 'spouse',
      born: { year: 1958 },
      hasIncome: false,
      supported: true,
    },
  ],
  account: { bank: marks.word(insurance), number: marks.digits(13, insurance), holder: marks.word(insurance) },
  funeral: {
    payee: {
      kind: 'person',
      fullName: marks.word(...payers),
      personalId: marks.personalId(...payers),
      relation: 'child',
      account: { bank: marks.word(...payers), number: marks.digits(14, ...payers), holder: marks.word(...payers) },
    },
    burial: { on: '2026-02-27', place: place(marks.word(...payers)) },
  },
  chosen: [
    'death-registration',
    'residence-deregistration',
    'survivor-benefit',
    'funeral-support',
    'funeral-allowance',
  ],
} satisfies DeathDeclaration | Record<string, unknown>;

const corrections = [{ line: marks.word(registry), correct: marks.word(registry) }];
const misspelt = { line: marks.word(), corect: marks.word() };
const documents = [{ kind: marks.word(police), number: marks.word(police), location: marks.word(police) }];
/** What an agency says about people stays between it and the case. */
const missing = marks.word(police);
const unreadable = { maThongBao: marks.word(), ghiChu: marks.word() };
const tooLate = { maThongBao: 'late-1', thuTu: 99, ngay: '2026-03-20', phieu: 'CT06', lyDo: [marks.word()] };

export const markedDeath: MarkedBundle = {
  bundle: 'death',
  marks: marks.all,
  declaration,
  filedAt: '2026-03-02T09:10:00+07:00',
  applicant: declaration.applicant.personalId,
  agencies: [
    {
      agency: police,
      rule: { kind: 'asksSupplement', items: [missing], personalId: declaration.deceased.personalId, times: 1 },
    },
  ],
  acts: [
    { dossier: 'death-registration', event: { type: 'citizen.disputed', corrections: [misspelt] }, refused: true },
    { dossier: 'death-registration', event: { type: 'citizen.disputed', corrections } },
    { dossier: 'residence-deregistration', event: { type: 'citizen.supplied', documents } },
  ],
  untaken: [
    { agency: police, body: unreadable },
    { agency: police, body: { ...tooLate, maThamChieu: 'CASE/residence-deregistration/1' } },
    {
      agency: police,
      body: {
        ...tooLate,
        lyDo: [marks.word()],
        maThongBao: 'lost-1',
        maThamChieu: `${marks.word()}/${marks.word()}/1`,
      },
    },
  ],
};
