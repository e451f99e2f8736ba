import { localDate } from '../../calendar/local-date.js';
import { defineBundle } from '../../language/bundle.js';
import { linkedProceduresDecree } from '../../law/acts/linked-procedures-decree.js';
import { aboutOneBirth, linkedDossiers } from './linked.js';
import type { BirthDeclarationUntilAugust2026 } from './schema.js';

/** As it was until Decree 301/2026: without the identity card. What was filed by then is finished by it. */
export const birthBundleUntilAugust2026 = defineBundle({
  ...aboutOneBirth,
  id: 'birth',
  version: 1,
  inForceFrom: localDate('2024-07-01'),
  code: '2.002621',
  title: {
    vi: 'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
    en: 'Birth registration, permanent residence and health-insurance card of a child under six',
  },
  source: linkedProceduresDecree.whole('B'),
  dossiers: linkedDossiers,
  chosen: ({ chosen }: BirthDeclarationUntilAugust2026) => chosen,
});
