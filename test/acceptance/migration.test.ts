/** Open cases of the death bundle, moved to two made-up later versions by a worker that has them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAdapters } from '../../agencies/adapters.js';
import { migrateOpenCases } from '../../cli/migrate-cases.js';
import type { CaseUnderVersion } from '../../client/migration.js';
import { migrateCase, migrationPreview } from '../../client/migration.js';
import type { TypedCase } from '../../client/typed-case.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { createCaseWorkers } from '../../worker/case-workers.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { historiesOf, inputOf } from '../harness/history.js';
import { namespaces } from '../harness/namespaces.js';
import { workflowCodeWithLaterVersions } from '../harness/next-versions/workflow-code.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, waitForDossier, waitForEnd, waitForHeld } from '../harness/wait-for-case.js';
import { forkWorker } from '../harness/worker-process.js';

vi.mock('../../definitions/registry.js', async (present) =>
  (await import('../harness/next-versions/mocks.js')).registry(await present()),
);
vi.mock('../../definitions/hashes.js', async (present) =>
  (await import('../harness/next-versions/mocks.js')).hashes(await present()),
);
vi.mock('../../definitions/migrations.js', async () =>
  (await import('../harness/next-versions/mocks.js')).migrations(),
);
vi.mock('../../definitions/schemas.js', async (present) =>
  (await import('../harness/next-versions/mocks.js')).schemas(await present()),
);

const filed = { filedAt: instantOf('2026-03-02T09:10+07:00') };
const removal = 'residence-deregistration';
const withoutSurvivors = { chosen: ['death-registration' as const, 'residence-deregistration' as const] };

let site: TestSite;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-versions-'));
  const workflowCode = join(folder, 'workflows.js');
  await writeFile(workflowCode, await workflowCodeWithLaterVersions());
  site = await startSite({ namespace: namespaces.versions, workflowCode });
});
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Registered; the police examine, and hold what they have. */
async function withPolice(personalId: string, more = {}, at = site): Promise<TypedCase<'death'>> {
  await at.fault('commune-police', { kind: 'hold', personalId });
  const { case: linked } = await at.client.openCase('death', pensionerDeclaration({ personalId, ...more }), filed);
  await confirmDraft(linked);
  await waitForDossier(linked, removal, ({ status }) => status === 4);
  return linked;
}

async function previewOf(caseId: string, to: string): Promise<CaseUnderVersion | undefined> {
  return vi.waitFor(
    async () => {
      for await (const one of migrationPreview(site.temporal.workflow, 'death@1', to))
        if (one.caseId === caseId) return one;
      throw new Error(`The server does not list ${caseId} yet.`);
    },
    { timeout: 30_000 },
  );
}

const move = (linked: TypedCase<'death'>, to: string, at = site) =>
  migrateCase(at.temporal.workflow, linked.id, { to, by: 'one-stop-centre/head' });

async function startWorkers({ workerSettings, register, temporal }: TestSite, codePath: string) {
  const { connection: settings, namespace, taskQueue, agencyUrls } = workerSettings;
  const connection = await NativeConnection.connect(settings);
  const agencies = createAdapters(agencyUrls);
  const workers = await createCaseWorkers({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath },
    agencies,
    register,
    dataConverter: temporal.options.dataConverter,
  });
  const running = Promise.all(workers.map((worker) => worker.run()));
  return {
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
    },
  };
}

async function listedUnder(caseId: string) {
  const { typedSearchAttributes } = await site.temporal.workflow.getHandle(caseId).describe();
  return typedSearchAttributes.get(searchAttributes.bundle);
}

describe('an open case that is moved to another version of its bundle', () => {
  it('ends under the new one, in a new run, by the limits under which it was received', async () => {
    const linked = await withPolice('094056250001');
    const before = await linked.dossier(removal);
    expect(before).toMatchObject({ state: 'processing.examining', dueAt: '2026-03-03 17:00' });
    expect(await previewOf(linked.id, 'death@2')).toMatchObject({ error: null, objection: null, moves: [] });
    expect(await move(linked, 'death@2')).toMatchObject({ effect: 'taken' });

    const after = await waitForDossier(linked, removal, ({ state }) => state === 'processing.checking');
    expect(after).toMatchObject({ status: 4, dueAt: '2026-03-03 17:00', agencyNumber: before.agencyNumber });
    expect(await linked.view()).toMatchObject({ bundle: 'death@2' });
    const [, second] = await historiesOf(site.temporal, linked.id);
    expect(inputOf(second ?? [])).toMatchObject({
      bundle: 'death@2',
      hash: 'hash-of-death@2',
      moves: [{ from: 'death@1', by: 'one-stop-centre/head' }],
    });
    await vi.waitFor(async () => expect(await listedUnder(linked.id)).toBe('death@2'));
    expect(await move(linked, 'death@2')).toMatchObject({ effect: 'repeated' });

    await site.forward(linked.id, between('2026-03-02T09:10+07:00', '2026-03-04T07:40+07:00'));
    await waitForDossier(linked, removal, ({ overdue }) => overdue);
    await site.release('commune-police', `${linked.id}/`);
    await chooseBenefit(linked, 'monthly');
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', incidents: [] });
    expect(dossierIn(view, removal)).toMatchObject({ result: 'positive', overdueSince: '2026-03-04 07:30' });
    expect(await site.held('commune-police', linked.id)).toMatchObject([{ messages: 1, ended: 'decided' }]);
    expect((await site.register.findCase(linked.id))?.final).toMatchObject({ bundle: 'death@2', outcome: 'returned' });
  });

  it('has its limit counted anew where the migration says so, and what was promised stays', async () => {
    const linked = await withPolice('094056250002', withoutSurvivors);
    const { promisedAt } = await linked.view();
    expect(await previewOf(linked.id, 'death@3')).toMatchObject({
      objection: null,
      moves: [{ dossier: removal, what: 'due', before: '2026-03-03 17:00', after: '2026-03-09 17:00' }],
    });
    expect(await linked.dossier(removal)).toMatchObject({ dueAt: '2026-03-03 17:00' });
    await move(linked, 'death@3');
    await waitForDossier(linked, removal, ({ dueAt }) => dueAt === '2026-03-09 17:00');
    expect(await linked.view()).toMatchObject({ bundle: 'death@3', promisedAt });
    await site.forward(linked.id, between('2026-03-02T09:10+07:00', '2026-03-09T16:50+07:00'));
    expect(await linked.dossier(removal)).toMatchObject({ overdue: false });
    await site.release('commune-police', `${linked.id}/`);
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned', urgency: 'onTime' });
  });

  it('stays where one of its dossiers cannot move, and says which', async () => {
    const linked = await withPolice('094056250003');
    const why = 'survivor-benefit: the fund finishes what it received under the old law';
    expect(await previewOf(linked.id, 'death@3')).toMatchObject({ code: 'MIGRATION_IMPOSSIBLE', objection: why });
    await expect(move(linked, 'death@3')).rejects.toMatchObject({ refusal: 'MIGRATION_IMPOSSIBLE' });
    expect(await linked.view()).toMatchObject({ bundle: 'death@1' });
    expect(await historiesOf(site.temporal, linked.id)).toHaveLength(1);
  });

  it('stays while a call is under way, and may move once it waits for its next try', async () => {
    const personalId = '094056250004';
    await site.fault('commune-police', { kind: 'slow', ms: 2_500, on: 'application', times: 1, personalId });
    const { case: slow } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await confirmDraft(slow);
    await waitForHeld(site, 'commune-police', `${slow.id}/`, () => true);
    await expect(move(slow, 'death@2')).rejects.toMatchObject({ refusal: 'NOT_QUIET' });

    const unreachable = '094056250005';
    await site.fault('commune-police', { kind: 'down', personalId: unreachable });
    const declaration = pensionerDeclaration({ personalId: unreachable, ...withoutSurvivors });
    const { case: waits } = await site.client.openCase('death', declaration, filed);
    await confirmDraft(waits);
    await vi.waitFor(() => move(waits, 'death@2'), { timeout: 30_000, interval: 200 });
    expect(await waits.dossier(removal)).toMatchObject({ state: 'submitting', agencyNumber: null });
    await site.mend('commune-police');
    await site.forward(waits.id, 3_600_000);
    const view = await waitForEnd(waits);
    expect(view).toMatchObject({ bundle: 'death@2', outcome: 'returned' });
    expect(await site.held('commune-police', waits.id)).toMatchObject([{ messages: 1, ended: 'decided' }]);
  });

  it('is refused a version that no build has', async () => {
    const linked = await withPolice('094056250006', withoutSurvivors);
    const event = { type: 'officer.migrated', by: 'one-stop-centre/head', to: 'death@9', hash: 'none' };
    await expect(linked.handle.send({ id: 'm-9', event })).rejects.toMatchObject({ refusal: 'VERSION_UNKNOWN' });
    await expect(
      linked.handle.send({ id: 'm-0', event: { type: 'officer.migrated', to: 'death@2' } }),
    ).rejects.toMatchObject({
      refusal: 'MESSAGE_INVALID',
    });
    expect(await linked.view()).toMatchObject({ bundle: 'death@1' });
  });
});

describe('a case that was moved', () => {
  it('waits where only workers of an older build are left, and goes on with a newer one', async () => {
    const own = await startSite({ namespace: namespaces.versions, worker: 'elsewhere' });
    const newer = () => startWorkers(own, join(folder, 'workflows.js'));
    const older = forkWorker();
    let workers = await newer();
    try {
      const linked = await withPolice('094056250009', withoutSurvivors, own);
      await move(linked, 'death@2', own);
      await waitForDossier(linked, removal, ({ state }) => state === 'processing.checking');
      await workers.stop();
      await older.start(own.workerSettings);
      await vi.waitFor(() => expect(linked.view()).rejects.toMatchObject({ code: 'CASE_WAITS_FOR_BUILD' }), {
        timeout: 60_000,
        interval: 500,
      });
      expect(await linked.handle.workflowStatus()).toBe('RUNNING');
      await older.end('SIGTERM');

      workers = await newer();
      await waitForDossier(linked, removal, ({ state }) => state === 'processing.checking');
      await own.release('commune-police', `${linked.id}/`);
      expect(await waitForEnd(linked)).toMatchObject({ bundle: 'death@2', outcome: 'returned' });
    } finally {
      await workers.stop();
      await own.stop();
    }
  });
});

describe('lienthong migrate', () => {
  /** In this process, which has the later versions; what the command prints. */
  async function run(to: string, apply: boolean) {
    for (const [name, value] of Object.entries(site.commandSettings)) vi.stubEnv(name, value);
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      const all = await migrateOpenCases(
        { from: 'death@1', to },
        { movedBy: apply ? 'one-stop-centre/head' : null, json: false },
      );
      return { all, output: printed.mock.calls.map(([text]) => String(text)).join('') };
    } finally {
      printed.mockRestore();
      vi.unstubAllEnvs();
    }
  }

  it('lists who moves, who stays and why, and whose dates change, then moves those that can', async () => {
    const mover = await withPolice('094056250007', withoutSurvivors);
    const stayer = await withPolice('094056250008');
    await previewOf(mover.id, 'death@3');
    await previewOf(stayer.id, 'death@3');
    const listed = await run('death@3', false);
    expect(listed.all).toBe(false);
    expect(listed.output).toContain(`${mover.id}: moves\n  ${removal}, due: 2026-03-03 17:00 → 2026-03-09 17:00\n`);
    expect(listed.output).toContain(`${stayer.id}: stays (MIGRATION_IMPOSSIBLE): survivor-benefit: the fund finishes`);
    expect(listed.output).toContain('Nothing was changed: add --apply to move those that can.');
    expect(await mover.view()).toMatchObject({ bundle: 'death@1' });

    const applied = await run('death@3', true);
    expect(applied.output).toMatch(/^death@1 → death@3: [1-9]\d* of \d+ open cases have moved; /m);
    expect(await mover.view()).toMatchObject({ bundle: 'death@3' });
    expect(await stayer.view()).toMatchObject({ bundle: 'death@1' });
  });
});
