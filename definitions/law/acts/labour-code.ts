import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const labourCode = defineAct({
  number: '45/2019/QH14',
  title: { vi: 'Bộ luật Lao động', en: 'Labour Code' },
  validFrom: localDate('2021-01-01'),
});
