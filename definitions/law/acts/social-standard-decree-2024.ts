import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const socialStandardDecree2024 = defineAct({
  number: '76/2024/NĐ-CP',
  title: { vi: 'Nghị định sửa đổi mức chuẩn trợ giúp xã hội', en: 'Decree raising the social standard' },
  validFrom: localDate('2024-07-01'),
  validTo: localDate('2026-10-04'),
});
