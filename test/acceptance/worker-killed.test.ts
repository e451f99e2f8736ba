import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { forkWorker, type WorkerProcess } from '../harness/worker-process.js';

const patience = { timeout: 30_000, interval: 20 };

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

describe('a worker that is killed (kill -9) while three agencies have not answered yet', () => {
  it('is replaced by another, which finishes the case with one dossier of each procedure', async () => {
    const personalId = '094056200001';
    const slow = { kind: 'slow', ms: 4_000, on: 'application', times: 1, personalId } as const;
    await site.fault('commune-police', slow);
    await site.fault('social-insurance', { ...slow, times: 2 });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), {
      filedAt: instantOf('2026-03-02T09:10+07:00'),
    });
    await confirmDraft(linked);
    const written = async (agency: AgencyId) => (await site.held(agency, linked.id)).length;
    await vi.waitFor(async () => {
      expect(await Promise.all([written('commune-police'), written('social-insurance')])).toEqual([1, 2]);
    }, patience);
    const removal = await linked.dossier('residence-deregistration');
    expect(removal).toMatchObject({ state: 'submitting', agencyNumber: null });
    await first.end('SIGKILL');

    await second.start(site.workerSettings);
    await waitForDossier(linked, 'death-registration', ({ result }) => result === 'positive');
    await chooseBenefit(linked, 'monthly');
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', incidents: [] });
    const held = (await Promise.all(agencyIds.map((agency) => site.held(agency, linked.id)))).flat();
    expect(held.map(({ reference, messages, ended }) => [reference, messages, ended])).toEqual([
      [`${linked.id}/death-registration/1`, 2, 'decided'],
      [`${linked.id}/residence-deregistration/1`, 1, 'decided'],
      [`${linked.id}/survivor-benefit/1`, 2, 'decided'],
      [`${linked.id}/funeral-allowance/1`, 1, 'decided'],
    ]);
    expect(view.dossiers.flatMap(({ agencyNumber }) => agencyNumber ?? [])).toEqual(held.map(({ number }) => number));
  });
});
