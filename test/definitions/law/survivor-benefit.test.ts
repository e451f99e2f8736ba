import { describe, expect, it } from 'vitest';
import { localDate } from '../../../definitions/calendar/local-date.js';
import {
  allowsMonthly,
  lumpSumAfterInsured,
  lumpSumAfterPensioner,
  monthlySurvivorBenefits,
} from '../../../definitions/law/survivor-benefit.js';

const august = localDate('2026-08-10');
const monthly = (...unsupported: readonly boolean[]) =>
  monthlySurvivorBenefits(
    unsupported.map((alone) => ({ unsupported: alone })),
    august,
  ).map(({ amount }) => amount);

describe('the monthly survivor benefit', () => {
  it('8: a widow draws half of the reference level, 70% when nobody supports her', () => {
    expect(monthly(false)).toEqual([1_265_000]);
    expect(monthly(true)).toEqual([1_771_000]);
  });

  it('goes to at most four relatives, whom the family names', () => {
    expect(monthly(false, false, false, true)).toHaveLength(4);
    expect(() => monthly(false, false, false, false, false)).toThrow(/At most 4 may draw it: name those/);
  });

  it('needs a pension, fifteen years of insurance, or a work accident', () => {
    const insured = { pensioner: false, monthsPaid: 179 };
    expect(allowsMonthly(insured, august)).toBe(false);
    expect(allowsMonthly({ ...insured, monthsPaid: 180 }, august)).toBe(true);
    expect(allowsMonthly({ ...insured, workAccident: true }, august)).toBe(true);
    expect(allowsMonthly({ pensioner: true, monthsPaid: 0 }, august)).toBe(true);
  });
});

describe('the lump sum after an insured person', () => {
  const sum = (yearsBefore2014: number, yearsFrom2014: number) =>
    lumpSumAfterInsured({ yearsBefore2014, yearsFrom2014, averagePay: 6_000_000 }, august).amount;

  it('is a month and a half of pay per year before 2014 and two months from then on', () => {
    expect(sum(4, 5)).toBe(96_000_000);
  });

  it('is never less than three months of pay', () => {
    expect(sum(0, 0.5)).toBe(18_000_000);
  });
});

describe('the lump sum after a pensioner', () => {
  const sum = (monthsDrawn: number) => lumpSumAfterPensioner({ monthsDrawn, monthlyPension: 5_000_000 }, august).amount;

  it('is 48 months of pension in the first two months', () => {
    expect(sum(1)).toBe(240_000_000);
    expect(sum(2)).toBe(240_000_000);
  });

  it('loses half a month for each further month, down to three', () => {
    expect(sum(3)).toBe(237_500_000);
    expect(sum(92)).toBe(15_000_000);
    expect(sum(300)).toBe(15_000_000);
  });
});
