/** A birth of which three agencies hear, one of them twice: the father files, and a grandfather's household takes the child in. */

import type { FiledBirth } from '../declarations/birth.js';
import type { MarkedBundle } from './marked-bundle.js';
import { Marks } from './marks.js';

const registry = 'commune-civil-status';
const police = 'commune-police';
const insurance = 'social-insurance';
const all = [registry, police, insurance] as const;

const marks = new Marks(200);

const place = (detail: string) => ({ province: '92' as const, commune: '31684', detail });

/** He files, is entered in the book, and acts for the child when its card is made out. */
const father = {
  fullName: marks.word(registry, police),
  personalId: marks.personalId(registry, police),
  born: { year: 1996 },
  nationality: 'VN',
  residence: place(marks.word(registry)),
};

const declaration = {
  applicant: { fullName: father.fullName, personalId: father.personalId, relation: 'father' },
  child: {
    name: { family: marks.word(...all), middle: marks.word(...all), given: marks.word(...all) },
    sex: 'female',
    born: { on: '2026-08-24', at: '03:15', country: 'VN', place: marks.word(...all) },
    nationality: 'VN',
    ethnicity: marks.word(...all),
  },
  parents: {
    kind: 'married',
    mother: {
      fullName: marks.word(registry),
      personalId: marks.personalId(registry),
      born: { year: 1998, month: 4, day: 12 },
      nationality: 'VN',
      residence: place(marks.word(registry, insurance)),
    },
    father,
  },
  birthNotice: { code: marks.birthPaper(registry), issuedOn: '2026-08-25', facility: marks.word(registry) },
  household: {
    kind: 'family',
    head: marks.word(police),
    headPersonalId: marks.personalId(police),
    relation: 'grandchild',
    address: place(marks.word(police)),
    consent: { kind: marks.word(police), number: marks.word(police), location: marks.word(police) },
  },
  healthInsurance: { clinic: marks.word(insurance), motherNumber: marks.digits(10, insurance) },
  copies: 2,
  delivery: { by: 'post', address: place(marks.word(...all)) },
  chosen: ['birth-registration', 'residence-registration', 'health-card', 'identity-card'],
} satisfies FiledBirth;

const corrections = [{ line: marks.word(registry), correct: marks.word(registry) }];
const documents = [{ kind: marks.word(insurance), location: marks.word(insurance) }];
const missing = marks.word(insurance);

export const markedBirth: MarkedBundle = {
  bundle: 'birth',
  marks: marks.all,
  declaration,
  filedAt: '2026-09-03T08:00:00+07:00',
  applicant: father.personalId,
  agencies: [
    {
      agency: insurance,
      rule: {
        kind: 'asksSupplement',
        items: [missing],
        personalId: declaration.healthInsurance.motherNumber,
        times: 1,
      },
    },
  ],
  acts: [
    { dossier: 'birth-registration', event: { type: 'citizen.disputed', corrections } },
    { dossier: 'health-card', event: { type: 'citizen.supplied', documents } },
  ],
  untaken: [{ agency: insurance, body: { maThongBao: marks.word(), ghiChu: marks.word() } }],
};
