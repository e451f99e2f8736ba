import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** Issued on 2006-12-12; the day on which it took effect is not verified. */
export const veteransDecree = defineAct({
  number: '150/2006/NĐ-CP',
  title: { vi: 'Nghị định hướng dẫn Pháp lệnh Cựu chiến binh', en: 'Decree guiding the ordinance on veterans' },
  validFrom: localDate('2007-01-01'),
});
