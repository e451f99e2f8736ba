import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const socialInsuranceLaw2014 = defineAct({
  number: '58/2014/QH13',
  title: { vi: 'Luật Bảo hiểm xã hội', en: 'Law on Social Insurance' },
  validFrom: localDate('2016-01-01'),
  validTo: localDate('2025-06-30'),
});
