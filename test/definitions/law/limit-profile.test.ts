import { describe, expect, it } from 'vitest';
import { readProfileFile } from '../../../definitions/law/limit-profile-schema.js';

const promise = (limit: string, source: unknown = '1234/QĐ-UBND') => ({ limit, source });

describe('a profile file', () => {
  it('promises times by the names of their limits, each with its source', () => {
    const cited = { act: '1234/QĐ-UBND', article: '2', grade: 'A' };
    const promises = { 'survivor-benefit': promise('5wd'), 'death-registration': promise('same-day@16:00', cited) };
    expect(readProfileFile({ id: 'can-tho-2026', promises })).toEqual({
      id: 'can-tho-2026',
      promises: {
        'survivor-benefit': { unit: 'workingDays', days: 5, source: { act: '1234/QĐ-UBND', grade: 'unverified' } },
        'death-registration': { unit: 'sameDay', cutOff: '16:00', source: cited },
      },
    });
  });

  it.each([
    ['no object', [], /profile file: Write \{"id"/],
    ['no id', { promises: {} }, /field "id": Write the name/],
    ['an id with spaces', { id: 'Can Tho', promises: {} }, /field "id": Use small letters/],
    [
      'a limit that nobody knows',
      { id: 'a', promises: { pension: promise('5wd') } },
      /"promises.pension": there is no limit.*survivor-benefit/,
    ],
    [
      'a time that is none',
      { id: 'a', promises: { 'survivor-benefit': promise('5 days') } },
      /"promises.survivor-benefit.limit": "5 days" is no time limit/,
    ],
    [
      'no source',
      { id: 'a', promises: { 'survivor-benefit': { limit: '5wd' } } },
      /"promises.survivor-benefit.source": Write the number of the act/,
    ],
    ['a field too many', { id: 'a', promises: {}, extends: 'b' }, /and nothing else/],
  ])('is refused with %s, and says where', (_what, file, sentence) => {
    expect(() => readProfileFile(file)).toThrow(sentence);
  });
});
