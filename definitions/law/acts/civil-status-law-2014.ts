import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const civilStatusLaw2014 = defineAct({
  number: '60/2014/QH13',
  title: { vi: 'Luật Hộ tịch', en: 'Law on Civil Status' },
  validFrom: localDate('2016-01-01'),
  validTo: localDate('2027-02-28'),
});
