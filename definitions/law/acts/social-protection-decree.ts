import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const socialProtectionDecree = defineAct({
  number: '20/2021/NĐ-CP',
  title: {
    vi: 'Nghị định về chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội',
    en: 'Decree on social assistance',
  },
  validFrom: localDate('2021-07-01'),
  validTo: localDate('2026-10-04'),
});
