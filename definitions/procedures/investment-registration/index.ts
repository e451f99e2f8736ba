import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Cấp giấy chứng nhận đăng ký đầu tư: the industrial zone authority certifies the project. */
export const investmentRegistration = defineProcedure({
  id: 'investment-registration',
  version: 1,
  title: { vi: 'Đăng ký đầu tư', en: 'Investment registration' },
  code: 'configuration',
  agency: 'industrial-zone-authority',
  limit: refV1.investmentRegistration,
  receives: ['representative', 'investor', 'project', 'capital', 'company'],
  reversible: 'by-annulment',
  chart,
});
