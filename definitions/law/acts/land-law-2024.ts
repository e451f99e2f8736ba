import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const landLaw2024 = defineAct({
  number: '31/2024/QH15',
  title: {
    vi: 'Luật Đất đai',
    en: 'Law on Land',
  },
  validFrom: localDate('2024-08-01'),
});
