import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Cấp thẻ căn cước: the police issue the card of a child under six; linked with its birth from 01/09/2026. */
export const identityCard = defineProcedure({
  id: 'identity-card',
  version: 1,
  title: { vi: 'Cấp thẻ căn cước cho trẻ em dưới 6 tuổi', en: 'Identity card of a child under six' },
  code: 'configuration',
  agency: 'commune-police',
  limit: refV1.identityCard,
  receives: ['child', 'representative', 'delivery', 'certificate'],
  reversible: 'by-annulment',
  chart,
});
