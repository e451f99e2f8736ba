import { localDate } from '../../calendar/local-date.js';
import { defineAct } from '../../language/legal-source.js';

/** Its days are the practice that profile ref-v1 takes over; neither they nor its validity under the law of 2024 are verified. */
export const socialInsuranceProcess = defineAct({
  number: '166/QĐ-BHXH',
  title: {
    vi: 'Quyết định ban hành quy trình giải quyết hưởng các chế độ bảo hiểm xã hội',
    en: 'Decision on how social insurance benefits are processed',
  },
  validFrom: localDate('2019-05-01'),
});
