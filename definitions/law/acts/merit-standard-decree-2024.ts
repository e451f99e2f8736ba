import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** Number and day are not verified. */
export const meritStandardDecree2024 = defineAct({
  number: '77/2024/NĐ-CP',
  title: { vi: 'Nghị định quy định mức chuẩn trợ cấp ưu đãi người có công', en: 'Decree on the merit standard' },
  validFrom: localDate('2024-07-01'),
  validTo: localDate('2026-06-30'),
});
