import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Cấp thẻ bảo hiểm y tế: social insurance gives a child under six its card; the state pays for it. */
export const healthCard = defineProcedure({
  id: 'health-card',
  version: 1,
  title: { vi: 'Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi', en: 'Health-insurance card of a child under six' },
  code: 'configuration',
  agency: 'social-insurance',
  limit: refV1.healthCard,
  receives: ['child', 'motherInsuranceNumber', 'clinic', 'residence', 'delivery', 'certificate'],
  reversible: 'by-annulment',
  chart,
});
