import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const investmentLaw2020 = defineAct({
  number: '61/2020/QH14',
  title: {
    vi: 'Luật Đầu tư',
    en: 'Law on Investment',
  },
  validFrom: localDate('2021-01-01'),
  validTo: localDate('2026-02-28'),
});
