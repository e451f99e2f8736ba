import { describe, expect, it } from 'vitest';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { DefinitionError } from '../../../definitions/language/definition-error.js';
import {
  defineLimit,
  type LegalLimit,
  type LimitValue,
  limitTerms,
} from '../../../definitions/language/legal-limit.js';
import { calendarDays, sameDay, workingDays, workingHours } from '../../../definitions/language/time-limit.js';
import { type Loose, limitOf, source } from './charts.js';

const value: LimitValue = { validFrom: localDate('2025-07-01'), statutory: workingDays(8, source) };

function objectionTo(limit: Loose): DefinitionError {
  try {
    defineLimit({ name: 'sample-limit', values: [value], ...limit } as LegalLimit);
  } catch (error) {
    if (error instanceof DefinitionError) return error;
    throw error;
  }
  throw new Error('The planted defect was not seen.');
}

const withStatutory = (statutory: unknown) => ({ values: [{ ...value, statutory }] });
const withPromised = (promised: unknown) => ({ values: [{ ...value, promised }] });

describe('a limit that is no law is refused', () => {
  it.each<[string, Loose, string, string]>([
    ['a name that is not kebab-case', { name: 'sampleLimit' }, '"sampleLimit" is not kebab-case', 'hyphens'],
    ['no value at all', { values: [] }, 'has no value', 'validFrom'],
    ['no days', withStatutory(workingDays(0, source)), '0 days is no limit', '1 or more'],
    ['half a day', withStatutory(calendarDays(1.5, source)), '1.5 days is no limit', 'whole days'],
    ['no hours', withStatutory(workingHours(0, source)), '0 hours is no limit', 'whole minutes'],
    ['less than a minute', withStatutory(workingHours(0.001, source)), '0.001 hours is no limit', 'whole minutes'],
    ['an unknown unit', withStatutory({ unit: 'weeks', days: 1, source }), '"weeks" is no unit', 'workingDays()'],
    [
      'a cut-off that is no time of day',
      withStatutory(sameDay({ cutOff: '25:00', source })),
      '"25:00" is no time of day',
      '15:00',
    ],
    ['no source', withStatutory({ unit: 'workingDays', days: 1 }), 'names no legal source', 'Cite the act'],
    [
      'a source without a grade',
      withStatutory(workingDays(1, { act: '1/2026' } as never)),
      'names no legal source',
      'grade',
    ],
    ['a promise without a source', withPromised({ unit: 'workingDays', days: 1 }), 'names no legal source', 'Cite'],
    ['a promise of no days', withPromised(workingDays(0, source)), '0 days is no limit', '1 or more'],
    [
      'a promise of more than the law allows',
      withPromised(workingDays(9, source)),
      'promises 9wd where the law allows 8wd',
      'less time than the law gives it, never more',
    ],
    [
      'values that are not oldest first',
      { values: [value, { ...value, validFrom: localDate('2021-07-01') }] },
      'its value of 2021-07-01 stands after that of 2025-07-01',
      'oldest first',
    ],
    [
      'two values of one day',
      { values: [value, value] },
      'its value of 2025-07-01 stands after that of 2025-07-01',
      'each from another day',
    ],
  ])('%s', (_name, changes, problem, fix) => {
    const objection = objectionTo(changes);
    expect(objection.subject).toContain(`limit ${changes.name ?? 'sample-limit'}`);
    expect(objection.problem).toContain(problem);
    expect(objection.fix).toContain(fix);
  });

  it('names the value that is wrong by its first day, and says when it is the promise', () => {
    const second = { validFrom: localDate('2026-01-01'), statutory: workingDays(3, source) };
    const wrong = { ...second, promised: workingDays(0, source) };
    expect(objectionTo({ values: [value, wrong] }).subject).toBe('limit sample-limit from 2026-01-01, as promised');
  });

  it('a first day that is no day', () => {
    expect(() => objectionTo({ values: [{ ...value, validFrom: '2026-02-30' }] })).toThrow(/not a calendar day/);
  });
});

describe('a limit that is the law', () => {
  const law = defineLimit({
    name: 'sample-limit',
    values: [
      { validFrom: localDate('2021-07-01'), statutory: workingDays(5, source) },
      { ...value, promised: workingHours(12, source), pausedBy: ['draft'] },
    ],
  });

  it('may promise the same time, less of it, or time in another unit', () => {
    for (const promised of [workingDays(8, source), workingDays(1, source), workingHours(40, source)])
      expect(() => defineLimit({ name: 'sample-limit', values: [{ ...value, promised }] })).not.toThrow();
  });

  it('counts what was promised on the day of receipt, and keeps what the law allows beside it', () => {
    expect(limitTerms(law, localDate('2025-06-30'))).toEqual({
      counted: workingDays(5, source),
      statutory: workingDays(5, source),
      pausedBy: [],
    });
    expect(limitTerms(law, localDate('2025-07-01'))).toEqual({
      counted: workingHours(12, source),
      statutory: workingDays(8, source),
      pausedBy: ['draft'],
    });
  });

  it('is counted with the promise of a province before its own', () => {
    const province = { 'sample-limit': workingDays(2, source), 'another-limit': workingDays(1, source) };
    expect(limitTerms(law, localDate('2026-03-02'), province).counted).toEqual(workingDays(2, source));
    expect(
      limitTerms(limitOf(workingDays(4, source), 'third-limit'), localDate('2026-03-02'), province).counted,
    ).toEqual(workingDays(4, source));
  });

  it('has no terms for a dossier received before its first value', () => {
    expect(() => limitTerms(law, localDate('2021-06-30'))).toThrow(
      /sample-limit has no value on 2021-06-30.*2021-07-01/,
    );
  });
});
