/** What operators type beside the Temporal UI: the command as its own process, on a real server. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TypedCase } from '../../client/typed-case.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { runCommand } from '../cli/command.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { namespaces } from '../harness/namespaces.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

let site: TestSite;
let linked: TypedCase<'death'>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-command-line-'));
  site = await startSite({ namespace: namespaces.calendars });
  await site.fault('social-insurance', { kind: 'hold', stage: 'decision' });
  const filedAt = instantOf('2026-11-20T09:00+07:00');
  const opened = await site.client.openCase('death', pensionerDeclaration(), { filedAt });
  linked = opened.case;
  await confirmDraft(linked);
  await waitForDossier(linked, 'survivor-benefit', ({ dueAt }) => dueAt !== null);
});
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

function run(...args: readonly string[]) {
  return runCommand(args, { settings: site.commandSettings });
}

describe('lienthong explain', () => {
  it('tells the live dates of a running case, with every day off and its decree', async () => {
    const { code, output } = await run('explain', linked.id);
    expect(code).toBe(0);
    expect(output).toContain(`Case ${linked.id}`);
    expect(output).toContain('Promised Thu 03/12/2026 17:00');
    expect(output).toContain('Survivor benefit (survivor-benefit)\n  Due Thu 03/12/2026 17:00, 8 working days left\n');
    expect(output).toMatch(/^ {2}Ended Fri 20\/11\/2026 \d\d:\d\d: positive$/m);
    expect(output).not.toContain('Closed');
    expect(output).toContain('Tue 24/11 Vietnam Culture Day (28/2026/QH16)');
  });

  it('gives it as data as well', async () => {
    const { output } = await run('explain', linked.id, '--json');
    const { dates } = JSON.parse(output);
    expect(dates['survivor-benefit']).toMatchObject({
      basis: 'counted',
      explanation: { dueAt: '2026-12-03T17:00:00+07:00', limit: { unit: 'workingDays', days: 8 }, ignoredPauses: [] },
      remaining: { unit: 'workingDays', count: 8 },
    });
  });

  it('says of a case that does not exist where to look', async () => {
    const { code, complaint } = await run('explain', 'death-0000000000000000');
    expect([code, complaint]).toEqual([1, expect.stringContaining('There is no case death-0000000000000000')]);
  });
});

describe('lienthong calendar', () => {
  const due = async () => dossierIn(await linked.view(), 'survivor-benefit').dueAt;
  const decree = async () => {
    const path = join(folder, 'decree.json');
    await writeFile(path, JSON.stringify({ source: 'made up', off: { '2026-11-30': 'nghỉ thêm' } }));
    return path;
  };

  it('lists what a decree would move, and moves nothing', async () => {
    const { code, output } = await run('calendar', await decree());
    expect(code).toBe(0);
    expect(output).toContain(`${linked.id}\n`);
    expect(output).toContain('  survivor-benefit, due: 2026-12-03 17:00 → 2026-12-04 17:00');
    expect(output).toContain('Nothing was changed');
    expect(await due()).toBe('2026-12-03 17:00');
  });

  it('moves it when told to, once, and leaves the promise alone', async () => {
    const { output } = await run('calendar', await decree(), '--apply');
    expect(output).toContain('The dates were moved.');
    expect(await due()).toBe('2026-12-04 17:00');
    expect(await linked.view()).toMatchObject({ promisedAt: '2026-12-03 17:00', workingDaysLate: 1 });
    const { output: again } = await run('calendar', await decree(), '--apply', '--json');
    expect(JSON.parse(again)).toMatchObject({
      applied: true,
      cases: [{ caseId: linked.id, moves: [], objection: null }],
    });
  });

  it('says that the calendar of the build is older than what the case was given', async () => {
    const { code, output } = await run('calendar');
    expect([code, output]).toEqual([0, expect.stringContaining('it counts by version 2 of public-sector already')]);
  });
});

describe('lienthong explain, of a case that has closed', () => {
  it('says so, and how each dossier ended', async () => {
    await chooseBenefit(linked, 'lump-sum');
    await waitForEnd(linked);
    const { output } = await run('explain', linked.id, '--lang', 'en');
    expect(output).toContain('\nClosed: results returned\n');
    const ends = [...output.matchAll(/^ {2}Ended Fri 20\/11\/2026 \d\d:\d\d: (.+)$/gm)].map(([, result]) => result);
    expect(ends).toEqual(['positive', 'positive', 'positive', 'positive']);
    expect(output).not.toContain(' left\n');
    const { output: vietnamese } = await run('explain', linked.id, '--lang', 'vi');
    expect(vietnamese).toContain('\nĐã kết thúc: đã trả kết quả\n');
    expect(vietnamese).toMatch(/Kết thúc thứ Sáu 20\/11\/2026 \d\d:\d\d: được giải quyết\n/);
  });
});
