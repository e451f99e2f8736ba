/** One lawful application per procedure of an agency, all about the same invented people, under a new reference each time. */
import { randomUUID } from 'node:crypto';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import type { LegalSource } from '../../definitions/language/legal-source.js';
import type * as registration from '../../definitions/procedures/death-registration/schema.js';
import type * as enterprise from '../../definitions/procedures/enterprise-registration/schema.js';
import type * as environment from '../../definitions/procedures/environment-licence/schema.js';
import type * as allowance from '../../definitions/procedures/funeral-allowance/schema.js';
import type * as support from '../../definitions/procedures/funeral-support/schema.js';
import type * as investment from '../../definitions/procedures/investment-registration/schema.js';
import type * as record from '../../definitions/procedures/judicial-record/schema.js';
import type * as lease from '../../definitions/procedures/land-lease/schema.js';
import type * as residence from '../../definitions/procedures/residence-deregistration/schema.js';
import type * as survivors from '../../definitions/procedures/survivor-benefit/schema.js';
import type { AgencyMessage, AgencyNotice } from '../port.js';
import { birthForm, childResidenceForm, healthCardForm, identityCardForm } from './sample-births.js';

export const deceasedId = '094048000001';
const applicantId = '094075000002';

const source: LegalSource = { act: 'test', grade: 'unverified' };
const name = { family: 'Test', middle: 'Văn', given: 'An' };
const address = { province: '92', commune: '31540', detail: 'Test hamlet 1' };
const diedOn = localDate('2026-02-24');
const deceased = { personalId: deceasedId, name, diedOn };
const extract = { number: '1/2026/TLKT', issuedOn: localDate('2026-03-02') };
const payee = { kind: 'person', fullName: 'Test Thị Bình', personalId: applicantId, relation: 'child' } as const;
const burial = { on: localDate('2026-02-26'), place: address };

const registrationForm: registration.Application = {
  applicant: { kind: 'person', fullName: 'Test Thị Bình', personalId: applicantId, relation: 'child', address },
  deceased: {
    name,
    born: { year: 1948 },
    sex: 'male',
    personalId: deceasedId,
    nationality: 'VN',
    residence: { kind: 'permanent', address },
  },
  death: { date: diedOn, country: 'VN', place: address, cause: 'old age' },
  deathNotice: { kind: 'commune-notice', number: '01/UBND-GBT', issuedOn: diedOn, issuedBy: 'Test commune' },
  evidence: [],
  copies: 0,
};

const removalForm: residence.Application = {
  deceased: { personalId: deceasedId, name },
  residence: address,
  household: { head: 'Test Thị Bình', headPersonalId: applicantId, relation: 'parent' },
  extract,
};

export const survivorForm: survivors.Application = {
  deceased,
  insurance: { number: '9400000001', pensioner: false, monthsPaid: 8, monthsPaidBefore2014: 0, averagePay: 6_000_000 },
  relatives: [
    {
      fullName: 'Test Thị Bình',
      personalId: applicantId,
      relation: 'spouse',
      born: { year: 1950 },
      hasIncome: false,
      supported: true,
    },
  ],
  extract,
};

export const pensionerSurvivorForm: survivors.Application = {
  ...survivorForm,
  insurance: { ...survivorForm.insurance, pensioner: true, monthsPaid: 360, pension: 5_000_000, pensionMonths: 12 },
};

export const supportForm: support.Application = {
  deceased,
  claims: [{ head: 'B4', amount: 10_000_000, source }],
  payee,
  burial,
  extract,
};

export const allowanceForm = (head: 'B1' | 'B5' | 'B6'): allowance.Application => ({
  deceased,
  claims: [{ head, amount: 23_400_000, source, record: 'TEST-1' }],
  payee,
  burial,
  monthlyPensionFor: [],
  extract,
});

const representative = { fullName: 'Test Văn Đầu Tư', personalId: '089380000001' };
const project = { reference: 'TEST-1', name: 'Test plant', park: 'Test park', commune: '31684', line: 'testing' };

const investmentForm: investment.Application = {
  representative,
  investor: { kind: 'foreign', name: 'Test Holding', country: 'JP', registration: 'JP-TEST-1' },
  project,
  capital: 50_000_000_000,
  company: 'Test Company',
};

const enterpriseForm: enterprise.Application = {
  representative,
  project: { reference: project.reference, line: project.line },
  company: { name: 'Test Company', form: 'limited-liability', charterCapital: 20_000_000_000, office: address },
};

const recordForm: record.Application = { person: representative, form: '1', purpose: 'test' };

const environmentForm: environment.Application = {
  representative,
  project,
  environment: { group: 'II', wasteWater: 40 },
};

const leaseForm: lease.Application = { representative, project, land: { area: 20_000, years: 40 } };

interface SampleForm {
  readonly procedure: string;
  readonly content: unknown;
  /** Id of the bundle of the case that it would belong to. */
  readonly bundle: string;
}

/** The first of each agency is its usual one. */
const forms: Record<AgencyId, readonly [SampleForm, ...SampleForm[]]> = {
  'commune-civil-status': [
    { bundle: 'death', procedure: 'death-registration', content: registrationForm },
    { bundle: 'birth', procedure: 'birth-registration', content: birthForm },
  ],
  'commune-police': [
    { bundle: 'death', procedure: 'residence-deregistration', content: removalForm },
    { bundle: 'birth', procedure: 'residence-registration', content: childResidenceForm },
    { bundle: 'birth', procedure: 'identity-card', content: identityCardForm },
  ],
  'social-insurance': [
    { bundle: 'death', procedure: 'survivor-benefit', content: survivorForm },
    { bundle: 'birth', procedure: 'health-card', content: healthCardForm },
  ],
  'commune-social-protection': [{ bundle: 'death', procedure: 'funeral-support', content: supportForm }],
  'home-affairs': [{ bundle: 'death', procedure: 'funeral-allowance', content: allowanceForm('B6') }],
  'industrial-zone-authority': [{ bundle: 'investor', procedure: 'investment-registration', content: investmentForm }],
  'business-registration': [{ bundle: 'investor', procedure: 'enterprise-registration', content: enterpriseForm }],
  'justice-department': [{ bundle: 'investor', procedure: 'judicial-record', content: recordForm }],
  'provincial-police': [{ bundle: 'investor', procedure: 'judicial-record', content: recordForm }],
  'natural-resources': [
    { bundle: 'investor', procedure: 'environment-licence', content: environmentForm },
    { bundle: 'investor', procedure: 'land-lease', content: leaseForm },
  ],
};

/** The usual one first. */
export const proceduresOf = (agency: AgencyId): readonly string[] => forms[agency].map(({ procedure }) => procedure);

/** A system that keeps its dossiers has met the numbers of earlier runs. */
const run = randomUUID().slice(0, 8);
let filed = 0;

/** @param other what differs from the sample; another procedure has a sample of its own */
export function applicationTo(agency: AgencyId, other: Partial<AgencyMessage> = {}): AgencyMessage {
  filed += 1;
  const { bundle, procedure, content } =
    forms[agency].find((form) => form.procedure === other.procedure) ?? forms[agency][0];
  const reference = `${bundle}-${run}-${filed}/${procedure}/1`;
  return {
    key: `${reference}/application-1`,
    reference,
    procedure,
    kind: 'application',
    content,
    dossierCode: `H51.17-260302-${String(filed).padStart(4, '0')}`,
    legalNow: instantOf('2026-03-02T09:10+07:00'),
    ...other,
  };
}

/** What a satisfied citizen answers: yes to the draft, monthly when there is a choice, and the fee is paid. */
export function contentedReply({ type }: AgencyNotice['event']): unknown {
  if (type === 'agency.draftPrepared') return { draft: 'confirmed', silent: false } satisfies registration.Answer;
  if (type === 'agency.choiceOffered') return { benefit: 'monthly' } satisfies survivors.Answer;
  if (type === 'agency.paymentRequested') return { receipt: { number: 'BL-TEST-1', paidOn: localDate('2026-03-02') } };
  return undefined;
}
