import { feeDue } from '../../language/chart-payment.js';
import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Đăng ký thường trú: the commune police enter a newborn child in the household of its parents. */
export const residenceRegistration = defineProcedure({
  id: 'residence-registration',
  version: 1,
  title: { vi: 'Đăng ký thường trú cho trẻ', en: 'Permanent residence of a child' },
  code: '1.004222',
  agency: 'commune-police',
  limit: refV1.residenceRegistration,
  receives: ['child', 'household', 'certificate'],
  shownToCitizen: feeDue,
  reversible: 'by-restoration',
  chart,
});
