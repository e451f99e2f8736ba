import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const socialInsuranceLaw2024 = defineAct({
  number: '41/2024/QH15',
  title: { vi: 'Luật Bảo hiểm xã hội', en: 'Law on Social Insurance' },
  validFrom: localDate('2025-07-01'),
});
