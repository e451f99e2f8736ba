import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Cấp giấy phép môi trường. A province may leave it to the authority of its industrial zones. */
export const environmentLicence = defineProcedure({
  id: 'environment-licence',
  version: 1,
  title: { vi: 'Cấp giấy phép môi trường', en: 'Environment licence' },
  code: 'configuration',
  agency: 'natural-resources',
  otherAgencies: ['industrial-zone-authority'],
  limit: refV1.environmentLicence,
  receives: ['representative', 'project', 'environment', 'investment', 'enterprise'],
  reversible: 'by-annulment',
  chart,
});
