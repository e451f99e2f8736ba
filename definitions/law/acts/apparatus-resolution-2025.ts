import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** The day is that on which departments were merged under it and limits of judicial records were shortened: unverified. */
export const apparatusResolution = defineAct({
  number: '190/2025/QH15',
  title: {
    vi: 'Nghị quyết về xử lý một số vấn đề liên quan đến sắp xếp tổ chức bộ máy nhà nước',
    en: 'Resolution on the reorganisation of the state apparatus',
  },
  validFrom: localDate('2025-03-01'),
});
