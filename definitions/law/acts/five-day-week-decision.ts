import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** Civil servants work forty hours in five days: Saturdays and Sundays are days of rest. */
export const fiveDayWeekDecision = defineAct({
  number: '188/1999/QĐ-TTg',
  title: { vi: 'Quyết định về chế độ tuần làm việc 40 giờ', en: 'Decision on the 40-hour working week' },
  validFrom: localDate('1999-10-02'),
});
