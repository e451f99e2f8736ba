/** Asks every parameter of the law for every month since it took effect: exactly one answer, no gap and no overlap. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LocalDate, localDate } from '../../../definitions/calendar/local-date.js';
import { type EffectiveDated, inForce } from '../../../definitions/language/effective-dated.js';
import type { Act } from '../../../definitions/language/legal-source.js';
import { meritStandard, referenceLevel, socialPension, socialStandard } from '../../../definitions/law/amounts.js';
import { funeralRules } from '../../../definitions/law/funeral-claims.js';
import { limitProfiles, refV1 } from '../../../definitions/law/limits.js';
import { survivorRules } from '../../../definitions/law/survivor-benefit.js';

const lastMonth = localDate('2027-12-01');

const funeral = Object.entries(funeralRules).map(([head, { times }]) => ({ ...times, name: `${head} ${times.name}` }));
const parameters: readonly EffectiveDated<unknown>[] = [
  referenceLevel,
  socialStandard,
  meritStandard,
  socialPension,
  survivorRules,
  limitProfiles,
  ...funeral,
];

function monthsSince(first: LocalDate): readonly LocalDate[] {
  const months: LocalDate[] = [];
  for (let year = Number(first.slice(0, 4)); year <= 2027; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const date = localDate(`${year}-${String(month).padStart(2, '0')}-01`);
      if (date >= first && date <= lastMonth) months.push(date);
    }
  }
  return months;
}

describe.each(parameters.map((parameter) => [parameter.name, parameter] as const))('%s', (_, parameter) => {
  const { values } = parameter;
  const first = values[0]?.validFrom ?? localDate('9999-12-31');

  it('has exactly one value in every month since it took effect', () => {
    const months = monthsSince(first);
    expect(months.length).toBeGreaterThan(12);
    for (const month of months) {
      const answers = values.filter(
        ({ validFrom }, place) => validFrom <= month && (values[place + 1]?.validFrom ?? '9999') > month,
      );
      expect(answers, month).toEqual([inForce(parameter, month)]);
    }
  });

  it('changes on the first of a month, in order, each time with a source', () => {
    const days = values.map(({ validFrom }) => validFrom);
    expect(days).toEqual([...new Set(days)].sort());
    for (const { validFrom, source } of values) {
      expect(validFrom).toMatch(/-01$/);
      expect(source.act).not.toBe('');
    }
  });

  it('is refused for the month before its first value', () => {
    expect(() => inForce(parameter, localDate('1999-12-01'))).toThrow(`first entry takes effect on ${first}`);
  });
});

describe('profile ref-v1', () => {
  it.each(Object.entries(refV1))('%s names where it comes from', (_, { source }) => {
    expect(source.act).not.toBe('');
    expect(['A', 'B', 'C', 'unverified']).toContain(source.grade);
  });
});

describe('the acts cited', async () => {
  const folder = new URL('../../../definitions/law/acts/', import.meta.url);
  const files = readdirSync(folder);
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  const acts: readonly Act[] = modules.flatMap((module) => Object.values(module as Record<string, Act>));

  it('stand in one file each, and none twice', () => {
    expect(acts).toHaveLength(files.length);
    expect(new Set(acts.map(({ number }) => number)).size).toBe(acts.length);
  });

  it.each(acts.map((act) => [act.number, act] as const))('%s ends, if it ends, after it began', (_, act) => {
    expect(localDate(act.validFrom)).toBe(act.validFrom);
    expect((act.validTo ?? '9999') > act.validFrom).toBe(true);
    expect(act.title.vi && act.title.en).toBeTruthy();
  });
});
