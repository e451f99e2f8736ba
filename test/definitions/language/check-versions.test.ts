import { describe, expect, it } from 'vitest';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { checkVersions } from '../../../definitions/language/check-versions.js';

const version = (number: number, from?: string) => ({
  id: 'birth',
  version: number,
  ...(from !== undefined && { inForceFrom: localDate(from) }),
});

describe('the versions of a bundle', () => {
  it('each have a day of their own, from which on they are in force', () => {
    const versions = {
      'birth@2': version(2, '2026-07-01'),
      'birth@1': version(1),
      'death@1': { id: 'death', version: 1 },
    };
    expect(() => checkVersions(versions)).not.toThrow();
  });

  it.each([
    ['no day for the later one', { 'birth@1': version(1), 'birth@2': version(2) }],
    ['the same day', { 'birth@1': version(1, '2026-07-01'), 'birth@2': version(2, '2026-07-01') }],
    ['an earlier day for the later one', { 'birth@1': version(1, '2026-07-01'), 'birth@2': version(2, '2026-01-01') }],
    ['a day for the earlier one alone', { 'birth@1': version(1, '2026-07-01'), 'birth@2': version(2) }],
  ])('are refused with %s', (_what, versions) => {
    expect(() => checkVersions(versions)).toThrow(
      /^bundle birth, version 2: is in force from .*Give it an inForceFrom that is later/,
    );
  });

  it('are listed by their own number', () => {
    expect(() => checkVersions({ 'birth@1': version(2) })).toThrow(
      "bundle birth: is listed as birth@1, but is version 2. List it as 'birth@2'.",
    );
  });
});
