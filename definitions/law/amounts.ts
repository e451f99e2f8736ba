/** Levels from which benefits are computed. Each changes on the first day of a month: the month of death decides. */
import { localDate } from '../calendar/local-date.js';
import type { EffectiveDated, EffectiveValue } from '../language/effective-dated.js';
import type { LegalSource } from '../language/legal-source.js';
import { meritStandardDecree2024 } from './acts/merit-standard-decree-2024.js';
import { meritStandardDecree2026 } from './acts/merit-standard-decree-2026.js';
import { socialPensionDecree } from './acts/social-pension-decree.js';
import { socialProtectionDecree } from './acts/social-protection-decree.js';
import { socialProtectionDecree2026 } from './acts/social-protection-decree-2026.js';
import { socialStandardDecree2024 } from './acts/social-standard-decree-2024.js';

const since = (validFrom: string, value: number, source: LegalSource): EffectiveValue<number> => ({
  validFrom: localDate(validFrom),
  value,
  source,
});

/** Mức tham chiếu; before July 2025 the base salary (lương cơ sở), which it took over unchanged. */
export const referenceLevel: EffectiveDated<number> = {
  name: 'reference level',
  unit: 'VND per month',
  values: [
    since('2017-07-01', 1_300_000, { act: '47/2017/NĐ-CP', grade: 'unverified' }),
    since('2018-07-01', 1_390_000, { act: '72/2018/NĐ-CP', grade: 'unverified' }),
    since('2019-07-01', 1_490_000, { act: '38/2019/NĐ-CP', grade: 'unverified' }),
    since('2023-07-01', 1_800_000, { act: '24/2023/NĐ-CP', grade: 'C' }),
    since('2024-07-01', 2_340_000, { act: '73/2024/NĐ-CP', grade: 'B' }),
    since('2026-07-01', 2_530_000, { act: '161/2026/NĐ-CP', grade: 'B' }),
  ],
};

/** Mức chuẩn trợ giúp xã hội. */
export const socialStandard: EffectiveDated<number> = {
  name: 'social standard',
  unit: 'VND per month',
  values: [
    since('2021-07-01', 360_000, socialProtectionDecree.whole('unverified')),
    since('2024-07-01', 500_000, socialStandardDecree2024.whole('unverified')),
    // The decree is in force from 2026-10-05 only; whether funeral support reaches back with it is doubtful.
    since('2026-07-01', 540_000, socialProtectionDecree2026.whole('C')),
  ],
};

/** Mức chuẩn trợ cấp ưu đãi người có công. */
export const meritStandard: EffectiveDated<number> = {
  name: 'merit standard',
  unit: 'VND per month',
  values: [
    // The amount is reported (grade C), its first day is not.
    since('2024-07-01', 2_789_000, meritStandardDecree2024.whole('unverified')),
    since('2026-07-01', 3_012_000, meritStandardDecree2026.whole('C')),
  ],
};

/** Trợ cấp hưu trí xã hội. */
export const socialPension: EffectiveDated<number> = {
  name: 'social pension',
  unit: 'VND per month',
  values: [
    since('2025-07-01', 500_000, socialPensionDecree.whole('unverified')),
    since('2026-07-01', 540_000, socialProtectionDecree2026.whole('C')),
  ],
};
