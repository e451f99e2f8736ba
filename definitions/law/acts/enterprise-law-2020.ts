import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const enterpriseLaw2020 = defineAct({
  number: '59/2020/QH14',
  title: {
    vi: 'Luật Doanh nghiệp',
    en: 'Law on Enterprises',
  },
  validFrom: localDate('2021-01-01'),
});
