import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const socialPensionDecree = defineAct({
  number: '176/2025/NĐ-CP',
  title: { vi: 'Nghị định về trợ cấp hưu trí xã hội', en: 'Decree on the social pension' },
  validFrom: localDate('2025-07-01'),
  validTo: localDate('2026-10-04'),
});
