import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const oneStopDecree = defineAct({
  number: '118/2025/NĐ-CP',
  title: {
    vi: 'Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông',
    en: 'Decree on the one-stop mechanism',
  },
  validFrom: localDate('2025-07-01'),
});
