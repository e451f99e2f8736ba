import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const residenceLaw2020 = defineAct({
  number: '68/2020/QH14',
  title: { vi: 'Luật Cư trú', en: 'Law on Residence' },
  validFrom: localDate('2021-07-01'),
});
