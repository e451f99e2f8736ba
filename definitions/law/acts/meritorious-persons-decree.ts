import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

export const meritoriousPersonsDecree = defineAct({
  number: '131/2021/NĐ-CP',
  title: {
    vi: 'Nghị định hướng dẫn Pháp lệnh ưu đãi người có công với cách mạng',
    en: 'Decree guiding the ordinance on persons with merit',
  },
  validFrom: localDate('2022-02-15'),
});
