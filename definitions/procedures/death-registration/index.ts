import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Đăng ký khai tử: the commune enters the death and issues the extract that every later procedure cites. */
export const deathRegistration = defineProcedure({
  id: 'death-registration',
  version: 1,
  title: { vi: 'Đăng ký khai tử', en: 'Death registration' },
  code: '1.000656',
  agency: 'commune-civil-status',
  limit: ({ verifying }) => (verifying ? refV1.deathRegistrationVerified : refV1.deathRegistration),
  citizenLimits: { 'draft-confirmation': refV1.draftConfirmation },
  receives: ['applicant', 'deceased', 'death', 'deathNotice', 'evidence', 'copies'],
  shownToCitizen: ({ draft }) => draft,
  oncePerSubject: true,
  reversible: 'by-annulment',
  // The population data, which the police keeps, say that the person died: also when no residence was removed.
  annulmentTold: { agencies: ['commune-police'], resultNumber: ({ number }) => number },
  chart,
});
