import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const judicialRecordLaw2009 = defineAct({
  number: '28/2009/QH12',
  title: {
    vi: 'Luật Lý lịch tư pháp',
    en: 'Law on Judicial Records',
  },
  validFrom: localDate('2010-07-01'),
});
