import { feeDue } from '../../language/chart-payment.js';
import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Đăng ký khai sinh: the commune enters the birth, and the child gets the personal number that all else is asked with. */
export const birthRegistration = defineProcedure({
  id: 'birth-registration',
  version: 1,
  title: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
  code: '1.001193',
  agency: 'commune-civil-status',
  limit: ({ verifying }) => (verifying ? refV1.birthRegistrationVerified : refV1.birthRegistration),
  citizenLimits: { 'draft-confirmation': refV1.draftConfirmation },
  receives: ['applicant', 'child', 'mother', 'father', 'birthNotice', 'copies', 'delivery'],
  shownToCitizen: (context) => feeDue(context) ?? context.draft,
  oncePerSubject: true,
  reversible: 'by-annulment',
  annulmentTold: { agencies: ['commune-police'], resultNumber: ({ number }) => number },
  chart,
});
