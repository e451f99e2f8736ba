import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const healthInsuranceLaw = defineAct({
  number: '25/2008/QH12',
  title: { vi: 'Luật Bảo hiểm y tế', en: 'Law on Health Insurance' },
  validFrom: localDate('2009-07-01'),
});
