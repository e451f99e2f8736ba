import { describe, expect, it } from 'vitest';
import { migrationLines, migrationSummary } from '../../cli/migration-text.js';
import type { CaseUnderVersion } from '../../client/migration.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { runCommand } from './command.js';

const filedAt = instantOf('2026-03-02T09:10+07:00');
const still = { filedAt, error: null, held: false, code: null, objection: null, moves: [] } as const;
const cases = {
  same: { ...still, caseId: 'death-1' },
  later: {
    ...still,
    caseId: 'death-2',
    moves: [{ dossier: 'survivor-benefit', what: 'due', before: '2026-03-12 17:00', after: '2026-03-16 17:00' }],
  },
  stays: { ...still, caseId: 'death-3', code: 'NOT_QUIET', objection: 'submitApplication is under way' },
  away: { filedAt, caseId: 'death-4', error: 'no worker runs' },
} as const satisfies Record<string, CaseUnderVersion>;

describe('what lienthong migrate prints', () => {
  it('says of every case whether it moves, why it stays, and which dates change', () => {
    expect(Object.values(cases).flatMap(migrationLines)).toEqual([
      'death-1: moves, every date stays',
      'death-2: moves',
      '  survivor-benefit, due: 2026-03-12 17:00 → 2026-03-16 17:00',
      'death-3: stays (NOT_QUIET): submitApplication is under way',
      'death-4: could not be asked: no worker runs',
    ]);
  });

  it('sums them up', () => {
    const wanted = { from: 'death@1', to: 'death@2' };
    expect(migrationSummary(wanted, Object.values(cases), false)).toBe(
      'death@1 → death@2: 2 of 4 open cases can move; dates change in 1; 1 stay; 1 could not be reached. Nothing was changed: add --apply to move those that can.',
    );
    expect(migrationSummary(wanted, [cases.same], true)).toBe(
      'death@1 → death@2: 1 of 1 open cases have moved; dates change in 0; 0 stay; 0 could not be reached.',
    );
  });
});

describe('lienthong migrate', () => {
  it('moves nothing when told to list and to apply at once', async () => {
    const { code, complaint } = await runCommand(['migrate', 'death@1', 'death@2', '--dry-run', '--apply']);
    expect([code, complaint]).toEqual([2, expect.stringContaining('--apply')]);
    expect(complaint).toContain('--dry-run');
  });

  it('asks for versions, and names the migrations that there are', async () => {
    const { code, complaint } = await runCommand(['migrate', 'death', 'death@2']);
    expect([code, complaint]).toEqual([2, expect.stringContaining('<bundle>@<number>')]);
    const unknown = await runCommand(['migrate', 'death@1', 'death@999']);
    expect([unknown.code, unknown.complaint]).toEqual([
      1,
      expect.stringContaining('This build has no migration from death@1 to death@999.'),
    ]);
  });
});
