import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const meritStandardDecree2026 = defineAct({
  number: '321/2026/NĐ-CP',
  title: { vi: 'Nghị định quy định mức chuẩn trợ cấp ưu đãi người có công', en: 'Decree on the merit standard' },
  validFrom: localDate('2026-07-01'),
});
