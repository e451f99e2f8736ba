/** Asks every parameter of the law for every month since it took effect: exactly one answer, no gap and no overlap. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../definitions/calendar/due-at.js';
import { type Instant, instantOf } from '../../../definitions/calendar/instant.js';
import { addDays, type LocalDate, localDate } from '../../../definitions/calendar/local-date.js';
import { receivedAt } from '../../../definitions/calendar/office-time.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { CalendarMissing } from '../../../definitions/calendar/working-calendar.js';
import { type EffectiveDated, inForce } from '../../../definitions/language/effective-dated.js';
import { type LegalLimit, limitTerms } from '../../../definitions/language/legal-limit.js';
import type { Act } from '../../../definitions/language/legal-source.js';
import {
  calendarDays,
  sameDay,
  type TimeLimit,
  workingDays,
  workingHours,
} from '../../../definitions/language/time-limit.js';
import { meritStandard, referenceLevel, socialPension, socialStandard } from '../../../definitions/law/amounts.js';
import { funeralRules } from '../../../definitions/law/funeral-claims.js';
import { limitProfiles } from '../../../definitions/law/limits.js';
import { survivorRules } from '../../../definitions/law/survivor-benefit.js';

const lastMonth = localDate('2027-12-01');

const funeral = Object.entries(funeralRules).map(([head, { times }]) => ({ ...times, name: `${head} ${times.name}` }));
const parameters: readonly EffectiveDated<unknown>[] = [
  referenceLevel,
  socialStandard,
  meritStandard,
  socialPension,
  survivorRules,
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

function expectOneValueOn<Entry extends { readonly validFrom: LocalDate }>(
  dates: readonly LocalDate[],
  parameter: { readonly name: string; readonly values: readonly Entry[] },
): void {
  const { values } = parameter;
  expect(dates.length).toBeGreaterThan(12);
  for (const date of dates) {
    const answers = values.filter(
      ({ validFrom }, place) => validFrom <= date && (values[place + 1]?.validFrom ?? '9999') > date,
    );
    expect(answers, date).toEqual([inForce(parameter, date)]);
  }
}

describe.each(parameters.map((parameter) => [parameter.name, parameter] as const))('%s', (_, parameter) => {
  const { values } = parameter;
  const first = values[0]?.validFrom ?? localDate('9999-12-31');

  it('has exactly one value in every month since it took effect', () => {
    expectOneValueOn(monthsSince(first), parameter);
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

const limits = Object.entries(limitProfiles).flatMap(([profile, byKey]) =>
  Object.entries(byKey).map(([key, limit]) => [`${key} of ${profile}`, limit as LegalLimit] as const),
);

describe.each(limits)('limit %s', (_, limit) => {
  const days = limit.values.map(({ validFrom }) => validFrom);
  const [first = lastMonth] = days;

  it('has exactly one value in every month since it took effect, and on each day on which it changed', () => {
    const dates = [...monthsSince(first), ...days];
    expectOneValueOn(dates, limit);
    for (const date of dates) {
      const { statutory, promised } = inForce(limit, date);
      expect(limitTerms(limit, date)).toMatchObject({ statutory, counted: promised ?? statutory });
    }
  });

  it('changes in order', () => {
    expect(days).toEqual([...new Set(days)].sort());
  });

  it('names where each value comes from', () => {
    for (const { statutory, promised = statutory } of limit.values) {
      for (const { source } of [statutory, promised]) {
        expect(source.act).not.toBe('');
        expect(['A', 'B', 'C', 'unverified']).toContain(source.grade);
      }
    }
  });

  it('is refused for the day before its first value', () => {
    expect(() => limitTerms(limit, addDays(first, -1))).toThrow(`first entry takes effect on ${first}`);
  });

  it('promises no more than the law allows', () => {
    for (const { statutory, promised = statutory } of limit.values)
      expect(startsOnWhichItIsLonger(promised, statutory)).toEqual([]);
  });
});

it('no two limits of a profile bear the same name, by which a province promises less', () => {
  for (const byKey of Object.values(limitProfiles)) {
    const names = Object.values(byKey).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});

it('a promise is found to be longer than the law, in its unit or on the days on which it would end later', () => {
  const source = { act: 'test', grade: 'unverified' } as const;
  const oneDay = workingDays(1, source);
  expect(startsOnWhichItIsLonger(workingHours(4, source), oneDay)).toEqual([]);
  expect(startsOnWhichItIsLonger(sameDay({ cutOff: '15:00', source }), oneDay)).toEqual([]);
  expect(startsOnWhichItIsLonger(workingDays(5, source), calendarDays(7, source))).toContain('2026-02-11');
  expect(startsOnWhichItIsLonger(workingHours(17, source), oneDay)).toContain('2026-03-02');
  expect(startsOnWhichItIsLonger(workingDays(2, source), oneDay)).toEqual(['in its unit']);
});

/** In the same unit by length; otherwise day after day, when received at opening and in the last minute. */
function startsOnWhichItIsLonger(promised: TimeLimit, statutory: TimeLimit): readonly string[] {
  if (promised.unit === statutory.unit) return lengthOf(promised) > lengthOf(statutory) ? ['in its unit'] : [];
  const longer: string[] = [];
  for (let date = localDate('2024-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) {
    const ends = (limit: TimeLimit) =>
      ['07:30', '16:59'].map((time) => dueOrNull(limit, instantOf(`${date}T${time}+07:00`)));
    const [own, allowed] = [ends(promised), ends(statutory)];
    if (own.some((end, place) => (end ?? 0) > (allowed[place] ?? Number.POSITIVE_INFINITY))) longer.push(date);
  }
  return longer;
}

function lengthOf(limit: TimeLimit): number {
  if (limit.unit === 'sameDay') return Number(limit.cutOff.replace(':', '')) * -1;
  return limit.unit === 'workingHours' ? limit.hours : limit.days;
}

/** Null at the end of the last known year. */
function dueOrNull(limit: TimeLimit, filedAt: Instant): Instant | null {
  try {
    return dueAt(limit, receivedAt(filedAt, publicSectorCalendar), publicSectorCalendar);
  } catch (error) {
    if (error instanceof CalendarMissing) return null;
    throw error;
  }
}

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
