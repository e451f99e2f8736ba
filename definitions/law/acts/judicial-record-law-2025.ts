import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** Judicial records move to the police. Another source has them move on 2025-03-01 already. */
export const judicialRecordLaw2025 = defineAct({
  number: '107/2025/QH15',
  title: {
    vi: 'Luật sửa đổi, bổ sung Luật Lý lịch tư pháp',
    en: 'Law amending the Law on Judicial Records',
  },
  validFrom: localDate('2026-07-01'),
});
