import { feeDue } from '../../language/chart-payment.js';
import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Đăng ký doanh nghiệp: the company gets its number, which is its tax number. A refused name is mended and filed again. */
export const enterpriseRegistration = defineProcedure({
  id: 'enterprise-registration',
  version: 1,
  title: { vi: 'Đăng ký doanh nghiệp', en: 'Enterprise registration' },
  code: 'configuration',
  agency: 'business-registration',
  citizenLimits: { 'enterprise-refiling': refV1.enterpriseRefiling },
  shownToCitizen: feeDue,
  limit: refV1.enterpriseRegistration,
  receives: ['representative', 'project', 'company', 'investment'],
  reversible: 'by-annulment',
  chart,
});
