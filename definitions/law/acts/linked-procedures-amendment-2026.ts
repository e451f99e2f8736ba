import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** Adds the identity card for children under six to the birth bundle; new forms, exchange with the national portal. */
export const linkedProceduresAmendment2026 = defineAct({
  number: '301/2026/NĐ-CP',
  title: {
    vi: 'Nghị định sửa đổi, bổ sung Nghị định 63/2024/NĐ-CP',
    en: 'Decree amending Decree 63/2024 on electronically linked procedures',
  },
  validFrom: localDate('2026-09-01'),
});
