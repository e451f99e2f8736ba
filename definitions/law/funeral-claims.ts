/**
 * Which funeral payments the law grants for a death, and how much each is worth. At most one of them is paid; a lower
 * claim still exists, and its own agency refuses it once a higher one has been decided.
 */
import { type LocalDate, localDate } from '../calendar/local-date.js';
import type { LegalClaim } from '../language/claims.js';
import { type EffectiveDated, inForce } from '../language/effective-dated.js';
import type { LegalSource } from '../language/legal-source.js';
import { meritoriousPersonsDecree } from './acts/meritorious-persons-decree.js';
import { socialInsuranceLaw2014 } from './acts/social-insurance-law-2014.js';
import { socialInsuranceLaw2024 } from './acts/social-insurance-law-2024.js';
import { socialPensionDecree } from './acts/social-pension-decree.js';
import { socialProtectionDecree } from './acts/social-protection-decree.js';
import { socialProtectionDecree2026 } from './acts/social-protection-decree-2026.js';
import { veteransDecree } from './acts/veterans-decree.js';
import { referenceLevel, socialPension, socialStandard } from './amounts.js';

export interface InsuranceRecord {
  /** Drew a pension when they died. */
  readonly pensioner: boolean;
  readonly monthsPaid: number;
  /** Died of a work accident or an occupational disease. */
  readonly workAccident?: boolean;
}

/** What the deceased was entitled to while alive. An absent field means no. */
export interface DeceasedBenefits {
  readonly insurance?: InsuranceRecord;
  readonly meritorious?: boolean;
  readonly veteran?: boolean;
  readonly monthlySocialAllowance?: boolean;
  readonly socialPension?: boolean;
  /** Aged 80 or more and drew a survivor pension of social insurance. */
  readonly survivorPension80?: boolean;
}

/** B1 insurance, B3 social protection, B4 social pension, B5 meritorious persons, B6 veterans. */
export type FuneralHead = 'B1' | 'B3' | 'B4' | 'B5' | 'B6';

export type FuneralClaim = LegalClaim & { readonly head: FuneralHead };

/** One head in force: when it applies, and how many times which level it pays. */
interface FuneralRule {
  readonly times: EffectiveDated<number>;
  readonly level: EffectiveDated<number>;
  readonly supportedBy: (benefits: DeceasedBenefits) => boolean;
}

const times = (
  ...values: readonly (readonly [validFrom: string, times: number, source: LegalSource])[]
): EffectiveDated<number> => ({
  name: 'funeral payment',
  unit: 'times the level',
  values: values.map(([validFrom, value, source]) => ({ validFrom: localDate(validFrom), value, source })),
});

/** In the order in which equal amounts go first. */
export const funeralRules: Readonly<Record<FuneralHead, FuneralRule>> = {
  B1: {
    times: times(
      ['2016-01-01', 10, socialInsuranceLaw2014.art(66, 'unverified')],
      ['2025-07-01', 10, socialInsuranceLaw2024.art(85, 'unverified')],
    ),
    level: referenceLevel,
    supportedBy: ({ insurance }) =>
      insurance !== undefined && (insurance.pensioner || insurance.monthsPaid >= 12 || insurance.workAccident === true),
  },
  B5: {
    times: times(['2021-07-01', 10, meritoriousPersonsDecree.whole('unverified')]),
    level: referenceLevel,
    supportedBy: ({ meritorious }) => meritorious === true,
  },
  B6: {
    times: times(['2007-01-01', 10, veteransDecree.whole('unverified')]),
    level: referenceLevel,
    supportedBy: ({ veteran }) => veteran === true,
  },
  B4: {
    times: times(
      // The decree names 10,000,000 outright, which is 20 times the pension of its day.
      ['2025-07-01', 20, socialPensionDecree.whole('unverified')],
      ['2026-07-01', 20, socialProtectionDecree2026.whole('C')],
    ),
    level: socialPension,
    supportedBy: ({ socialPension: drawn }) => drawn === true,
  },
  B3: {
    times: times(
      ['2021-07-01', 20, socialProtectionDecree.art(11, 'unverified')],
      ['2026-07-01', 20, socialProtectionDecree2026.whole('unverified')],
    ),
    level: socialStandard,
    supportedBy: ({ monthlySocialAllowance, survivorPension80 }) =>
      monthlySocialAllowance === true || survivorPension80 === true,
  },
};

/**
 * Every funeral payment that the facts support, highest first; amounts in VND, fixed by the day of death.
 * @throws RangeError when a claim is older than the known values of its level
 */
export function funeralClaims(benefits: DeceasedBenefits, diedOn: LocalDate): readonly FuneralClaim[] {
  const claims = (Object.keys(funeralRules) as FuneralHead[])
    .filter((head) => funeralRules[head].supportedBy(benefits))
    .map((head) => claimUnder(head, diedOn));
  return claims.sort((one, other) => other.amount - one.amount);
}

function claimUnder(head: FuneralHead, diedOn: LocalDate): FuneralClaim {
  const { times: multiple, level } = funeralRules[head];
  const { value, source } = inForce(multiple, diedOn);
  return { head, amount: value * inForce(level, diedOn).value, source };
}
