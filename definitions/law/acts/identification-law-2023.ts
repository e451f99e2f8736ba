import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const identificationLaw2023 = defineAct({
  number: '26/2023/QH15',
  title: { vi: 'Luật Căn cước', en: 'Law on Identification' },
  validFrom: localDate('2024-07-01'),
});
