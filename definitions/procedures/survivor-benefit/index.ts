import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Tử tuất: social insurance pays the relatives monthly or at once. No funeral payment, so it may stand beside one. */
export const survivorBenefit = defineProcedure({
  id: 'survivor-benefit',
  version: 1,
  title: { vi: 'Trợ cấp tử tuất', en: 'Survivor benefit' },
  code: 'configuration',
  agency: 'social-insurance',
  limit: refV1.survivorBenefit,
  receives: ['deceased', 'insurance', 'relatives', 'account', 'extract'],
  shownToCitizen: ({ offered }) => offered,
  reversible: 'by-recovery',
  chart,
});
