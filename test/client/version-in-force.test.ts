import { describe, expect, it } from 'vitest';
import { ClientError } from '../../client/client-error.js';
import { versionInForce } from '../../client/version-in-force.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import { bundles } from '../../definitions/registry.js';

const version = (id: string, number: number, from?: string) => ({
  id,
  version: number,
  ...(from !== undefined && { inForceFrom: localDate(from) }),
});

/** Two laws of birth, and a bundle of which only a later version is known. */
const known = {
  'birth@1': version('birth', 1),
  'birth@2': version('birth', 2, '2026-07-01'),
  'birth@10': version('birth', 10, '2027-01-01'),
  'marriage@3': version('marriage', 3, '2026-07-01'),
};

const inForce = (id: string, day: string) => versionInForce(id, localDate(day), known);

function refusal(id: string, day: string): ClientError {
  try {
    inForce(id, day);
  } catch (fault) {
    if (fault instanceof ClientError) return fault;
  }
  throw new Error(`${id} should have been refused on ${day}`);
}

describe('a case takes the version that is in force on the day of filing', () => {
  it.each([
    ['2001-01-01', 'birth@1'],
    ['2026-06-30', 'birth@1'],
    ['2026-07-01', 'birth@2'],
    ['2026-12-31', 'birth@2'],
    ['2027-01-01', 'birth@10'],
  ])('filed on %s it is %s', (day, key) => {
    expect(inForce('birth', day)).toBe(key);
  });

  it('and none before the first version took effect', () => {
    const { code, message, fields } = refusal('marriage', '2026-06-30');
    expect({ code, fields }).toEqual({ code: 'NOT_IN_FORCE', fields: ['filedAt'] });
    expect(message).toContain('"marriage" is not in force on 2026-06-30');
    expect(message).toContain('marriage@3, takes what is filed from 2026-07-01 on');
  });

  it('and none of a bundle that does not exist', () => {
    expect(refusal('divorce', '2026-07-01')).toMatchObject({ code: 'UNKNOWN_BUNDLE', fields: ['bundle'] });
    expect(refusal('divorce', '2026-07-01').message).toContain('Known: birth, marriage.');
  });

  it('for every bundle of this build, today', () => {
    for (const { id } of Object.values(bundles))
      expect(bundles[versionInForce(id, localDate('2026-11-01'))].id).toBe(id);
  });
});
