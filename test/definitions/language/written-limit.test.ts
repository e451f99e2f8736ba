import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockTime } from '../../../definitions/calendar/instant.js';
import {
  calendarDays,
  sameDay,
  type TimeLimit,
  workingDays,
  workingHours,
} from '../../../definitions/language/time-limit.js';
import { parseLimit, writtenLimit } from '../../../definitions/language/written-limit.js';

const source = { act: 'test', grade: 'unverified' } as const;
const days = fc.integer({ min: 1, max: 99_999 });
const two = (value: number) => String(value).padStart(2, '0');
const cutOff = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}` as ClockTime);

const anyLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  days.map((count) => workingDays(count, source)),
  days.map((count) => calendarDays(count, source)),
  fc.integer({ min: 1, max: 100_000 }).map((minutes) => workingHours(minutes / 60, source)),
  cutOff.map((time) => sameDay({ cutOff: time, source })),
);

describe('a written limit', () => {
  it('is read in each of its four forms', () => {
    expect(parseLimit('8wd', source)).toEqual(workingDays(8, source));
    expect(parseLimit('19d', source)).toEqual(calendarDays(19, source));
    expect(parseLimit('4wh', source)).toEqual(workingHours(4, source));
    expect(parseLimit('1.5wh', source)).toEqual(workingHours(1.5, source));
    expect(parseLimit('same-day@15:00', source)).toEqual(sameDay({ cutOff: '15:00', source }));
  });

  it('gives every limit back as it was', () => {
    fc.assert(
      fc.property(anyLimit, (limit) => {
        expect(parseLimit(writtenLimit(limit), source)).toEqual(limit);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    '',
    '8',
    'wd',
    '0wd',
    '-1wd',
    '1.5wd',
    '2.5d',
    '8 wd',
    '8WD',
    '0wh',
    '0.001wh',
    '.5wh',
    'same-day',
    'same-day@24:00',
    'same-day@9:00',
    '8wdx',
    '1e3wd',
  ])('"%s" is refused with the forms that are allowed', (text) => {
    expect(() => parseLimit(text, source)).toThrow(RangeError);
    expect(() => parseLimit(text, source)).toThrow(/8wd .* 19d .* 4wh .* same-day@15:00/);
  });

  it.each([
    ['1000000wd', '"1000000wd" is no time limit: at most 99999 can be counted. Write'],
    ['8 wd', '"8 wd" is no time limit: without spaces, in small letters, 8wd. Write'],
    ['8WD', '"8WD" is no time limit: without spaces, in small letters, 8wd. Write'],
    ['Same-day @15:00', 'without spaces, in small letters, same-day@15:00. Write'],
    ['same-day', '"same-day" is no time limit: a cut-off is needed, same-day@15:00. Write'],
    ['8 wdx', '"8 wdx" is no time limit. Write'],
  ])('"%s" is refused with what is probably wrong', (text, sentence) => {
    expect(() => parseLimit(text, source)).toThrow(sentence);
  });
});
