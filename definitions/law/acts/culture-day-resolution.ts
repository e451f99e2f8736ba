import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const cultureDayResolution = defineAct({
  number: '28/2026/QH16',
  title: {
    vi: 'Nghị quyết về ngày nghỉ 24/11, Ngày Văn hóa Việt Nam',
    en: 'Resolution on the day off on 24 November, Vietnam Culture Day',
  },
  validFrom: localDate('2026-07-01'),
});
