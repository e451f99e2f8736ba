import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** Its amounts apply from 2026-07-01, before it took effect; that is doubtful for B3 and B4 and carried as a grade below A. */
export const socialProtectionDecree2026 = defineAct({
  number: '335/2026/NĐ-CP',
  title: {
    vi: 'Nghị định về trợ giúp xã hội và trợ cấp hưu trí xã hội',
    en: 'Decree on social assistance and the social pension',
  },
  validFrom: localDate('2026-10-05'),
});
