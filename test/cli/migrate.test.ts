import { describe, expect, it } from 'vitest';
import { type CaseFate, fateOf, keptBy, staysBehind } from '../../cli/migration-fate.js';
import { migrationLines, migrationSummary } from '../../cli/migration-text.js';
import { CaseRefusedError, ClientError } from '../../client/client-error.js';
import type { CaseUnderVersion } from '../../client/migration.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { runCommand } from './command.js';

const filedAt = instantOf('2026-03-02T09:10+07:00');
const still = { filedAt, error: null, held: false, code: null, objection: null, moves: [] } as const;
const moves = [
  { dossier: 'survivor-benefit', what: 'due', before: '2026-03-12 17:00', after: '2026-03-16 17:00' },
] as const;
const previews: readonly CaseUnderVersion[] = [
  { ...still, caseId: 'death-1' },
  { ...still, caseId: 'death-2', moves },
  { ...still, caseId: 'death-3', code: 'NOT_QUIET', objection: 'submitApplication is under way' },
  { filedAt, caseId: 'death-4', error: 'no worker runs' },
  { ...still, caseId: 'death-5', held: true, code: 'MIGRATION_UNKNOWN', objection: 'it is under death@2 already' },
];
const listed = previews.map(fateOf);
const wanted = { from: 'death@1', to: 'death@2' };

describe('what lienthong migrate prints', () => {
  it('says of every case whether it moves, why it stays, and which dates change', () => {
    expect(listed.flatMap(migrationLines)).toEqual([
      'death-1: moves, every date stays',
      'death-2: moves',
      '  survivor-benefit, due: 2026-03-12 17:00 → 2026-03-16 17:00',
      'death-3: stays (NOT_QUIET): submitApplication is under way',
      'death-4: could not be asked: no worker runs',
      'death-5: is under that version already',
    ]);
  });

  it('says of every case that was to be moved what became of it', () => {
    const faults = [
      new ClientError('CASE_CLOSED', 'Case death-7 is closed and takes no more events.'),
      new CaseRefusedError('NOT_QUIET', 'submitApplication is under way.'),
      new ClientError('CASE_UNREACHABLE', 'Case death-9 did not answer in time.'),
    ];
    const kept = faults.map((fault, at): CaseFate => ({ caseId: `death-${at + 7}`, filedAt, ...keptBy(fault) }));
    const moved: CaseFate = { caseId: 'death-6', filedAt, became: 'moved', moves };
    expect([moved, ...kept].flatMap(migrationLines)).toEqual([
      'death-6: has moved',
      '  survivor-benefit, due: 2026-03-12 17:00 → 2026-03-16 17:00',
      'death-7: has closed meanwhile, under the version that it had',
      'death-8: stays (NOT_QUIET): submitApplication is under way.',
      'death-9: could not be moved: CASE_UNREACHABLE: Case death-9 did not answer in time.',
    ]);
    expect(migrationSummary(wanted, [moved, ...kept], true)).toBe(
      'death@1 → death@2: 1 of 4 open cases have moved; dates change in 1; 1 stay; 1 could not be reached; 1 closed meanwhile.',
    );
  });

  it('sums them up', () => {
    expect(migrationSummary(wanted, listed, false)).toBe(
      'death@1 → death@2: 2 of 5 open cases can move; dates change in 1; 1 stay; 1 could not be reached; 1 under that version already. Nothing was changed: add --apply to move those that can.',
    );
  });

  it('counts as left behind what stays or could not be reached, and nothing else', () => {
    const behind = (fates: readonly CaseFate[]) => fates.filter(staysBehind).map(({ caseId }) => caseId);
    expect(behind(listed)).toEqual(['death-3', 'death-4']);
    const closed = keptBy(new ClientError('CASE_CLOSED', 'Case death-7 is closed.'));
    const unmoved = keptBy(new Error('connection lost'));
    expect(behind([closed, unmoved].map((kept) => ({ caseId: kept.became, filedAt, ...kept })))).toEqual(['unmoved']);
  });
});

describe('lienthong migrate', () => {
  it('moves nothing when told to list and to apply at once', async () => {
    const { code, complaint } = await runCommand(['migrate', 'death@1', 'death@2', '--dry-run', '--apply']);
    expect([code, complaint]).toEqual([2, expect.stringContaining('--apply')]);
    expect(complaint).toContain('--dry-run');
  });

  it('moves nothing unless it is said who decided it', async () => {
    for (const by of [[], ['--by', ' ']]) {
      const { code, complaint } = await runCommand(['migrate', 'death@1', 'death@2', '--apply', ...by]);
      expect([code, complaint]).toEqual([2, expect.stringContaining('--apply needs --by <office>')]);
    }
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
