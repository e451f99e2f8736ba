import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** Dossiers from 2024-07-01. */
export const linkedProceduresDecree = defineAct({
  number: '63/2024/NĐ-CP',
  title: {
    vi: 'Nghị định về liên thông điện tử hai nhóm thủ tục hành chính: khai sinh và khai tử',
    en: 'Decree on the two electronically linked groups of procedures: birth and death',
  },
  validFrom: localDate('2024-06-10'),
});
