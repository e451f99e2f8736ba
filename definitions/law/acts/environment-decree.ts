import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const environmentDecree = defineAct({
  number: '08/2022/NĐ-CP',
  title: {
    vi: 'Nghị định quy định chi tiết một số điều của Luật Bảo vệ môi trường',
    en: 'Decree on the Law on Environmental Protection',
  },
  validFrom: localDate('2022-01-10'),
});
