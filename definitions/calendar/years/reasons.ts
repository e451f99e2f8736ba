/** Why a public office may be closed on a weekday. */
import type { LegalSource } from '../../language/legal-source.js';
import { localDate } from '../local-date.js';
import type { DayOff, MadeUpDay } from '../working-calendar.js';

const reasons = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year' },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Day" },
  hungKingsMadeUp: { vi: 'nghỉ bù Giỗ Tổ Hùng Vương', en: "in lieu of Hùng Kings' Day, a Sunday" },
  victory: { vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  labour: { vi: 'Ngày Quốc tế lao động', en: 'Labour Day' },
  national: { vi: 'Quốc khánh', en: 'National Day' },
  culture: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
  swapped: { vi: 'nghỉ hoán đổi', en: 'swapped for a worked Saturday' },
} as const;

export const off = (reason: keyof typeof reasons, source: LegalSource): DayOff => ({ reason: reasons[reason], source });

/** @param day off in exchange, `YYYY-MM-DD` */
export const workedInsteadOf = (day: string, source: LegalSource): MadeUpDay => ({
  reason: { vi: 'làm bù ngày nghỉ hoán đổi', en: 'worked for a swapped day off' },
  source,
  insteadOf: localDate(day),
});
