import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Social-pension recipients have a procedure of their own since 2025. */
const codes = { B3: '1.001731', B4: '1.014028' } as const;

/** Hỗ trợ chi phí mai táng: the commune pays for the funeral of people on social allowance or social pension. */
export const funeralSupport = defineProcedure({
  id: 'funeral-support',
  version: 1,
  title: { vi: 'Hỗ trợ chi phí mai táng', en: 'Funeral-cost support' },
  code: ({ claim }) => codes[claim.head],
  agency: 'commune-social-protection',
  limit: refV1.funeralSupport,
  receives: ['deceased', 'claims', 'payee', 'burial', 'otherAllowance', 'extract', 'coveredBy'],
  shownToCitizen: ({ dispute }) => dispute,
  reversible: 'by-recovery',
  chart,
});
