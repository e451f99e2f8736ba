/** An investor who asks for everything; the record of one person is refused, with words about that person. */

import type { Investor } from '../declarations/investors.js';
import type { MarkedBundle } from './marked-bundle.js';
import { Marks } from './marks.js';

const zones = 'industrial-zone-authority';
const business = 'business-registration';
const justice = 'justice-department';
const environment = 'natural-resources';

const marks = new Marks(400);

const person = () => ({ fullName: marks.word(justice), personalId: marks.personalId(justice) });
const owner = person();

const declaration = {
  applicant: {
    fullName: marks.word(zones, business, environment),
    personalId: marks.personalId(zones, business, environment),
  },
  investor: {
    kind: 'foreign',
    name: marks.word(zones),
    country: 'JP',
    // The forms of these agencies have no place for it.
    registration: marks.word(),
  },
  project: {
    reference: marks.word(zones, environment),
    name: marks.word(zones, environment),
    park: marks.word(zones, environment),
    commune: '31684',
    line: marks.word(),
  },
  investment: { capital: 60_000_000_000, company: marks.word(zones) },
  company: {
    name: marks.word(business),
    form: 'limited-liability',
    charterCapital: 20_000_000_000,
    office: { province: '92', commune: '31684', detail: marks.word(business) },
  },
  people: [
    { key: 'director', person: person(), form: '1', purpose: marks.word(justice) },
    { key: 'owner', person: owner, form: '1', purpose: marks.word(justice) },
  ],
  environment: { group: 'II', wasteWater: 120 },
  land: { area: 20_000, years: 40 },
} satisfies Investor;

const documents = [{ kind: marks.word(environment), location: marks.word(environment) }];
const missing = marks.word(environment);
const why = marks.word(justice);

export const markedInvestor: MarkedBundle = {
  bundle: 'investor',
  marks: marks.all,
  declaration,
  filedAt: '2026-03-16T09:00:00+07:00',
  applicant: declaration.applicant.personalId,
  agencies: [
    { agency: justice, rule: { kind: 'refuses', reasons: [why], personalId: owner.personalId, times: 1 } },
    {
      agency: environment,
      rule: { kind: 'asksSupplement', items: [missing], personalId: declaration.applicant.personalId, times: 1 },
    },
  ],
  acts: [
    { dossier: 'environment-licence', event: { type: 'citizen.supplied', documents } },
    { dossier: 'land-lease', event: { type: 'citizen.supplied', documents } },
  ],
  untaken: [{ agency: justice, body: { maThongBao: marks.word(), ghiChu: marks.word() } }],
};
