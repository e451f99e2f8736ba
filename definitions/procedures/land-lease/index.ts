import { feeDue } from '../../language/chart-payment.js';
import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Thuê đất trong khu công nghiệp. The first rent is paid before the decision is handed out. */
export const landLease = defineProcedure({
  id: 'land-lease',
  version: 1,
  title: { vi: 'Thuê đất', en: 'Land lease' },
  code: 'configuration',
  agency: 'natural-resources',
  shownToCitizen: feeDue,
  limit: refV1.landLease,
  receives: ['representative', 'project', 'land', 'investment', 'enterprise'],
  reversible: 'by-recovery',
  chart,
});
