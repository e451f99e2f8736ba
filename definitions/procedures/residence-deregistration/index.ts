import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Xóa đăng ký thường trú: the commune police remove the deceased from the residence register. */
export const residenceDeregistration = defineProcedure({
  id: 'residence-deregistration',
  version: 1,
  title: { vi: 'Xóa đăng ký thường trú', en: 'Removal of permanent residence' },
  code: 'configuration',
  agency: 'commune-police',
  limit: refV1.residenceDeregistration,
  receives: ['deceased', 'residence', 'household', 'extract'],
  reversible: 'by-restoration',
  chart,
});
