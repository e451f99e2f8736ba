import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** Circular 116/2026/TT-BCA exists: whether it renumbers the forms is not verified. */
export const residenceFormsCircular = defineAct({
  number: '66/2023/TT-BCA',
  title: {
    vi: 'Thông tư về biểu mẫu đăng ký, quản lý cư trú (CT01 đến CT06)',
    en: 'Circular on residence forms (CT01 to CT06)',
  },
  validFrom: localDate('2023-11-17'),
});
