import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { type DeceasedBenefits, funeralClaims } from '../../../definitions/law/funeral-claims.js';

const pensioner: DeceasedBenefits = { insurance: { pensioner: true, monthsPaid: 300 } };
const claims = (benefits: DeceasedBenefits, diedOn: string) =>
  funeralClaims(benefits, localDate(diedOn)).map(({ head, amount }) => [head, amount]);

describe('funeral payments by the month of death', () => {
  it('1: a pensioner who died in February 2026: 10 times 2,340,000', () => {
    expect(claims(pensioner, '2026-02-24')).toEqual([['B1', 23_400_000]]);
  });

  it('8: a pensioner and veteran who died in August 2026 has both claims, insurance first', () => {
    expect(claims({ ...pensioner, veteran: true }, '2026-08-10')).toEqual([
      ['B1', 25_300_000],
      ['B6', 25_300_000],
    ]);
  });

  it('9: a social pension: 10,000,000 for a death in May 2026, 10,800,000 in August', () => {
    expect(claims({ socialPension: true }, '2026-05-15')).toEqual([['B4', 10_000_000]]);
    expect(claims({ socialPension: true }, '2026-08-15')).toEqual([['B4', 10_800_000]]);
  });

  it('12: a pensioner who died in March 2018 is paid the level of then, however late it is reported', () => {
    expect(claims(pensioner, '2018-03-10')).toEqual([['B1', 13_000_000]]);
  });

  it('changes on the first of the month and not a day earlier', () => {
    expect(claims(pensioner, '2026-06-30')).toEqual([['B1', 23_400_000]]);
    expect(claims(pensioner, '2026-07-01')).toEqual([['B1', 25_300_000]]);
  });
});

describe('who has which claim', () => {
  it('insurance takes a pension, twelve months paid, or a work accident', () => {
    const insured = (monthsPaid: number, workAccident = false): DeceasedBenefits => ({
      insurance: { pensioner: false, monthsPaid, workAccident },
    });
    expect(claims(insured(11), '2026-03-02')).toEqual([]);
    expect(claims(insured(12), '2026-03-02')).toEqual([['B1', 23_400_000]]);
    expect(claims(insured(1, true), '2026-03-02')).toEqual([['B1', 23_400_000]]);
  });

  it('social protection takes a monthly allowance, or a survivor pension at 80 and more', () => {
    expect(claims({ monthlySocialAllowance: true }, '2026-03-02')).toEqual([['B3', 10_000_000]]);
    expect(claims({ survivorPension80: true }, '2026-08-02')).toEqual([['B3', 10_800_000]]);
  });

  it('nobody who drew nothing has a claim', () => {
    expect(claims({}, '2026-03-02')).toEqual([]);
  });

  it('equal amounts go first in the order insurance, merit, veterans, social pension, social protection', () => {
    const all: DeceasedBenefits = {
      ...pensioner,
      meritorious: true,
      veteran: true,
      monthlySocialAllowance: true,
      socialPension: true,
    };
    expect(claims(all, '2026-08-10').map(([head]) => head)).toEqual(['B1', 'B5', 'B6', 'B4', 'B3']);
  });

  it('the law of insurance is the one in force at death', () => {
    const act = (diedOn: string) => funeralClaims(pensioner, localDate(diedOn))[0]?.source;
    expect(act('2025-06-30')).toMatchObject({ act: '58/2014/QH13', article: '66' });
    expect(act('2025-07-01')).toMatchObject({ act: '41/2024/QH15', article: '85' });
  });

  it('a claim older than the known amounts is refused, never guessed', () => {
    expect(() => claims({ monthlySocialAllowance: true }, '2019-05-01')).toThrow(/Add the older value with its source/);
  });

  it('one more ground never lowers the highest claim, and claims always fall', () => {
    const flag = fc.boolean();
    const benefits = fc.record({
      insurance: fc.record({ pensioner: flag, monthsPaid: fc.nat({ max: 500 }), workAccident: flag }),
      meritorious: flag,
      monthlySocialAllowance: flag,
      socialPension: flag,
      survivorPension80: flag,
    });
    fc.assert(
      fc.property(benefits, fc.constantFrom('2025-08-10', '2026-03-02', '2026-09-30'), (facts, diedOn) => {
        const amounts = claims(facts, diedOn).map(([, amount]) => Number(amount));
        expect(amounts).toEqual([...amounts].sort((one, other) => other - one));
        const more = claims({ ...facts, veteran: true }, diedOn).map(([, amount]) => Number(amount));
        expect(more).toHaveLength(amounts.length + 1);
        expect(Math.max(...more)).toBeGreaterThanOrEqual(Math.max(0, ...amounts));
      }),
    );
  });
});
