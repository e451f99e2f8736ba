/** What social insurance pays to the family of the deceased (tử tuất). Apart from, and beside, the funeral payment. */
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { type EffectiveDated, inForce } from '../language/effective-dated.js';
import type { LegalSource } from '../language/legal-source.js';
import { socialInsuranceLaw2014 } from './acts/social-insurance-law-2014.js';
import { socialInsuranceLaw2024 } from './acts/social-insurance-law-2024.js';
import { referenceLevel } from './amounts.js';
import type { InsuranceRecord } from './funeral-claims.js';

/** VND, with the rule that grants it. */
export interface LegalAmount {
  readonly amount: number;
  readonly source: LegalSource;
}

export interface SurvivingRelative {
  /** Has nobody left to support them. */
  readonly unsupported: boolean;
}

interface SurvivorRule {
  /** Shares of the reference level per relative and month. */
  readonly share: number;
  readonly unsupportedShare: number;
  readonly mostRelatives: number;
  /** Years of insurance after which the family may draw monthly. */
  readonly yearsForMonthly: number;
  /** Months of average pay per insured year. */
  readonly monthsPerYearBefore2014: number;
  readonly monthsPerYearFrom2014: number;
  /** Months of pension when the pensioner died within the first `fullMonths` months of drawing it. */
  readonly pensionMonths: number;
  readonly fullMonths: number;
  /** Lost for each further month drawn. */
  readonly lostPerMonth: number;
  readonly leastMonths: number;
}

const rule: SurvivorRule = {
  share: 0.5,
  unsupportedShare: 0.7,
  mostRelatives: 4,
  yearsForMonthly: 15,
  monthsPerYearBefore2014: 1.5,
  monthsPerYearFrom2014: 2,
  pensionMonths: 48,
  fullMonths: 2,
  lostPerMonth: 0.5,
  leastMonths: 3,
};

/** Both laws are taken to grant the same; the coefficients of neither have been checked against its text. */
export const survivorRules: EffectiveDated<SurvivorRule> = {
  name: 'survivor benefit',
  unit: 'shares, months and years as named',
  values: [
    { validFrom: localDate('2016-01-01'), value: rule, source: socialInsuranceLaw2014.whole('unverified') },
    { validFrom: localDate('2025-07-01'), value: rule, source: socialInsuranceLaw2024.whole('unverified') },
  ],
};

/** Whether the deceased's insurance lets relatives draw a monthly benefit; otherwise only a lump sum is due. */
export function allowsMonthly(insurance: InsuranceRecord, diedOn: LocalDate): boolean {
  const { yearsForMonthly } = inForce(survivorRules, diedOn).value;
  return insurance.pensioner || insurance.workAccident === true || insurance.monthsPaid >= yearsForMonthly * 12;
}

/**
 * One amount per month for each relative, in the order given.
 * @throws RangeError when more relatives are named than may draw it: the family names those who do
 */
export function monthlySurvivorBenefits(
  relatives: readonly SurvivingRelative[],
  diedOn: LocalDate,
): readonly LegalAmount[] {
  const { value, source } = inForce(survivorRules, diedOn);
  if (relatives.length > value.mostRelatives) {
    throw new RangeError(
      `${relatives.length} relatives were named for a monthly survivor benefit. At most ${value.mostRelatives} may draw it: name those.`,
    );
  }
  const level = inForce(referenceLevel, diedOn).value;
  return relatives.map(({ unsupported }) => ({
    amount: Math.round(level * (unsupported ? value.unsupportedShare : value.share)),
    source,
  }));
}

/**
 * Lump sum after an insured person who drew no pension.
 * @param insured years paid in before and from 2014, half years allowed; VND of average monthly pay
 */
export function lumpSumAfterInsured(
  insured: { readonly yearsBefore2014: number; readonly yearsFrom2014: number; readonly averagePay: number },
  diedOn: LocalDate,
): LegalAmount {
  const { value, source } = inForce(survivorRules, diedOn);
  const months =
    insured.yearsBefore2014 * value.monthsPerYearBefore2014 + insured.yearsFrom2014 * value.monthsPerYearFrom2014;
  return { amount: Math.round(Math.max(months, value.leastMonths) * insured.averagePay), source };
}

/**
 * Lump sum after a pensioner.
 * @param pension months for which it was drawn; VND per month
 */
export function lumpSumAfterPensioner(
  pension: { readonly monthsDrawn: number; readonly monthlyPension: number },
  diedOn: LocalDate,
): LegalAmount {
  const { value, source } = inForce(survivorRules, diedOn);
  const lost = Math.max(0, pension.monthsDrawn - value.fullMonths) * value.lostPerMonth;
  const months = Math.max(value.pensionMonths - lost, value.leastMonths);
  return { amount: Math.round(months * pension.monthlyPension), source };
}
