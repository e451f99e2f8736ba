/** Commands on many cases, as operators type them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBulk } from '../../client/bulk.js';
import { handOverTo } from '../../client/bulk-acts.js';
import type { TypedCase } from '../../client/typed-case.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { runCommand } from '../cli/command.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForDossier } from '../harness/wait-for-case.js';

const filedAt = instantOf('2026-03-02T09:10+07:00');
const removal = 'residence-deregistration';
let site: TestSite;
let cases: TypedCase<'death'>[];
beforeAll(async () => {
  site = await startSite();
  await site.fault('commune-police', { kind: 'fails', status: 422, on: 'application' });
  const ids = ['089500810001', '089500810002', '089500810003', '089500810004'];
  cases = await Promise.all(ids.map(rejectedByPolice));
});
afterAll(() => site.stop());

async function rejectedByPolice(personalId: string): Promise<TypedCase<'death'>> {
  const chosen = ['death-registration', removal] as const;
  const declaration = pensionerDeclaration({ personalId, chosen: [...chosen] });
  const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
  await confirmDraft(linked);
  await waitForDossier(linked, removal, ({ waitingOn }) => waitingOn === 'officer');
  return linked;
}

const run = (...args: readonly string[]) =>
  runCommand(args, { settings: { ...site.commandSettings, LIENTHONG_STATE: site.folder } });
const stateOf = async (linked: TypedCase<'death'>) => (await linked.dossier(removal)).state;
const word = ['--by', 'one-stop-centre/head', '--reason', 'the police accept the form again'] as const;

describe('lienthong retry', () => {
  it('lists what would be tried again, of named cases and of a filter, and changes nothing', async () => {
    const [one] = cases as [TypedCase<'death'>];
    const named = await run('retry', one.id);
    expect(named.code).toBe(0);
    expect(named.output).toMatch(new RegExp(`^${one.id}: ${removal}: try again \\(AGENCY_REJECTED since 2026-03-02`));
    expect(named.output).toContain('1 cases would be acted on; nothing to do in 0; 0 failed. Nothing was changed');
    const other = await run('retry', one.id, '--code', 'CALL_TIMED_OUT');
    expect(other.output).toContain('0 cases would be acted on; nothing to do in 1');
    expect(await stateOf(one)).toBe('submissionFailed');
    expect((await run('retry', one.id, '--apply')).complaint).toContain('--by');
  });

  it('has them tried again, with a report of each, and tells of those that cannot be asked', async () => {
    await site.mend('commune-police');
    const report = join(site.folder, 'report.ndjson');
    const ids = cases.map(({ id }) => id);
    const { code, output } = await run(
      'retry',
      ...ids,
      'death-0000000000000000',
      '--apply',
      ...word,
      '--report',
      report,
    );
    expect(code).toBe(1);
    expect(output).toContain('4 cases done; nothing to do in 0; 1 failed.');
    for (const linked of cases) await waitForDossier(linked, removal, ({ phase }) => phase === 'ended');
    const lines = (await readFile(report, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(5);
    expect(lines).toContainEqual({
      caseId: ids[0],
      became: 'done',
      what: [expect.stringContaining(`${removal}: try again`)],
      error: null,
    });
    expect(lines.find(({ became }) => became === 'failed').error).toContain('CASE_NOT_FOUND');
  });
});

describe('lienthong reproject', () => {
  it('counts the dates of what a filter finds by the calendar of this build, which they have', async () => {
    const personalId = '089500810011';
    await site.fault('commune-civil-status', { kind: 'hold', personalId });
    const declaration = pensionerDeclaration({ personalId });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await waitForDossier(linked, 'death-registration', ({ dueAt }) => dueAt !== null);
    const { code, output } = await run('reproject', '--where', `WorkflowId = "${linked.id}"`);
    expect(code).toBe(0);
    expect(output).toContain('0 cases would be acted on; nothing to do in 1; 0 failed.');
    expect((await run('reproject')).code).toBe(2);
  });
});

describe('lienthong handover', () => {
  it('hands what an office has to its successor, and finds nothing left to do afterwards', async () => {
    const personalId = '089500810031';
    await site.fault('commune-civil-status', { kind: 'hold', personalId });
    const declaration = pensionerDeclaration({ personalId });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    const { offices } = await waitForDossier(linked, 'death-registration', ({ dueAt }) => dueAt !== null);
    const [from = ''] = offices.map(({ office }) => office);
    const succession = { agency: 'commune-civil-status', from, to: 'tai-van-civil-status' } as const;
    const word = { by: 'one-stop-centre/head', reason: '12/NQ-HĐND' };
    const handOver = () => inBulk([linked.id], handOverTo(site.temporal.workflow, succession, word), { apply: true });
    const [done] = await allOf(handOver());
    expect(done).toMatchObject({ became: 'done', what: [`death-registration: ${from} → tai-van-civil-status`] });
    const after = await linked.dossier('death-registration');
    expect(after.offices.map(({ office }) => office)).toEqual([from, 'tai-van-civil-status']);
    expect((await allOf(handOver()))[0]).toMatchObject({ became: 'nothing' });
  });

  it('knows the offices of the directory, and no other', async () => {
    const { code, complaint } = await run(
      'handover',
      '--agency',
      'commune-police',
      '--from',
      'nowhere',
      '--to',
      'nowhere',
    );
    expect(code).toBe(2);
    expect(complaint).toContain('has no office "nowhere". It has: ');
  });
});

describe('lienthong calls', () => {
  it('leaves one agency alone until it is resumed; cases keep what they would send', async () => {
    const listed = await run('calls', 'commune-police', '--pause', 'their system moves');
    expect(listed.output).toContain('commune-police: is called');
    expect(listed.output).toContain('Nothing was changed');
    const paused = await run('calls', 'commune-police', '--pause', 'their system moves', '--apply');
    expect(paused.output).toContain('commune-police: paused (their system moves)');

    const personalId = '089500810021';
    const chosen = ['death-registration', removal] as const;
    const declaration = pensionerDeclaration({ personalId, chosen: [...chosen] });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    await waitForDossier(linked, 'death-registration', ({ status }) => status === 9);
    await waitForDossier(linked, removal, ({ phase }) => phase === 'open');
    expect(await site.taken('commune-police', linked.id)).toEqual([]);

    const resumed = await run('calls', 'commune-police', '--resume', '--apply');
    expect(resumed.output).toContain('commune-police: is called');
    await waitForDossier(linked, removal, ({ phase }) => phase === 'ended');
    expect(await site.taken('commune-police', linked.id)).toHaveLength(1);
  });
});

async function allOf<One>(many: AsyncIterable<One>): Promise<One[]> {
  const all: One[] = [];
  for await (const one of many) all.push(one);
  return all;
}
