import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { forkWorker, type WorkerProcess } from '../harness/worker-process.js';
import { asRecorded } from '../replay/recorded-run.js';
import { bundleForReplay, replay } from '../replay/replayed-case.js';

let site: TestSite;
let first: WorkerProcess;
let second: WorkerProcess;
beforeAll(async () => {
  site = await startSite({ worker: 'elsewhere' });
  [first, second] = [forkWorker(), forkWorker()];
  await first.start(site.workerSettings);
});
afterAll(async () => {
  await Promise.all([first.end('SIGKILL'), second.end('SIGTERM')]);
  await site.stop();
});

describe('a case that is asked about after its worker was killed, and to which more happens before another one is there', () => {
  it('answers late and truly, and its history can be replayed', async () => {
    const personalId = '094056200021';
    await site.fault('commune-police', { kind: 'hold', personalId });
    const declaration = filedLater(pensionerDeclaration({ personalId }));
    const filedAt = instantOf('2026-03-02T09:10+07:00');
    const { case: linked } = await site.client.openCase('residence-deregistration', declaration, { filedAt });
    await waitForDossier(linked, 'residence-deregistration', ({ status }) => status === 4);
    await first.end('SIGKILL');

    // Sent while no task is pending, it is given to the next worker together with whatever has happened since.
    const workflow = site.temporal.workflow.getHandle(linked.id);
    const asked = linked.view();
    await workflow.describe();
    await workflow.cancel();
    const join = () => linked.handle.send({ id: 'a-daughter', event: { type: 'citizen.joined', relation: 'child' } });
    const joining = join().catch(() => null);
    await second.start(site.workerSettings);
    await joining;
    // Sent again because the first answer may have been lost with the worker's hold on the case.
    await vi.waitFor(join, { timeout: 30_000, interval: 100 });
    expect((await asked).caseId).toBe(linked.id);
    expect((await waitForEnd(linked)).outcome).toBe('stopped');
    const history = asRecorded({ events: await historyOf(site.temporal, linked.id) });
    expect((await replay(await bundleForReplay(), [{ workflowId: linked.id, history }])).view).toMatchObject({
      outcome: 'stopped',
      parties: 1,
    });
  });
});
