import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** The list of conditional trades follows on 2026-07-01. */
export const investmentLaw2025 = defineAct({
  number: '143/2025/QH15',
  title: {
    vi: 'Luật Đầu tư',
    en: 'Law on Investment',
  },
  validFrom: localDate('2026-03-01'),
});
