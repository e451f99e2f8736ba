/** Lawful applications about an invented newborn child. */
import { localDate } from '../../definitions/calendar/local-date.js';
import type * as birth from '../../definitions/procedures/birth-registration/schema.js';
import type * as health from '../../definitions/procedures/health-card/schema.js';
import type * as identity from '../../definitions/procedures/identity-card/schema.js';
import type * as residence from '../../definitions/procedures/residence-registration/schema.js';

const address = { province: '92', commune: '31540', detail: 'Test hamlet 1' };
const bornOn = localDate('2026-02-24');
const motherId = '089298000001';
const certificate = { number: '1/2026', issuedOn: localDate('2026-03-02'), personalId: '089326000001' };
const delivery = { by: 'post', address } as const;

const child: birth.Application['child'] = {
  name: { family: 'Test', middle: 'Thị', given: 'Bé' },
  sex: 'female',
  born: { on: bornOn, country: 'VN', place: 'Test hospital' },
  nationality: 'VN',
  ethnicity: 'Kinh',
};

export const birthForm: birth.Application = {
  applicant: { fullName: 'Test Thị Mẹ', personalId: motherId, relation: 'mother' },
  child,
  mother: {
    fullName: 'Test Thị Mẹ',
    personalId: motherId,
    born: { year: 1998 },
    nationality: 'VN',
    residence: address,
  },
  birthNotice: { code: '92001.GCS.00001.26', issuedOn: bornOn, facility: 'Test hospital' },
  copies: 1,
  delivery,
};

export const childResidenceForm: residence.Application = {
  child,
  household: { head: 'Test Thị Mẹ', headPersonalId: motherId, relation: 'child', address },
  certificate,
};

export const healthCardForm: health.Application = {
  child,
  motherInsuranceNumber: '0000000000',
  clinic: 'Test clinic',
  residence: address,
  delivery,
  certificate,
};

export const identityCardForm: identity.Application = {
  child,
  representative: { fullName: 'Test Thị Mẹ', personalId: motherId, relation: 'mother' },
  delivery,
  certificate,
};
