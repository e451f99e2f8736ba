import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { listBuilds } from '../../worker/deployment-builds.js';
import { runCommand } from '../cli/command.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { namespaces } from '../harness/namespaces.js';
import { startSite, type TestSite } from '../harness/site.js';
import { letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { forkWorker, type WorkerProcess } from '../harness/worker-process.js';

const namespace = namespaces.deployments;

let site: TestSite;
let older: WorkerProcess;
let newer: WorkerProcess;
beforeAll(async () => {
  [older, newer] = [forkWorker(), forkWorker()];
  site = await startSite({ namespace, worker: 'elsewhere' });
});
afterAll(async () => {
  await Promise.all([older.end('SIGKILL'), newer.end('SIGTERM')]);
  await site.stop();
});

const workers = (...args: readonly string[]) =>
  runCommand(['workers', ...args], {
    settings: { TEMPORAL_ADDRESS: inject('temporalAddress'), TEMPORAL_NAMESPACE: namespace },
  });

async function builds() {
  const { output } = await workers('--json');
  return JSON.parse(output);
}

const build = (id: string) => ({ ...site.workerSettings, build: { id, takesOver: 'when-told' } as const });

/** The build that carried the latest turn of a case. */
async function carrierOf(caseId: string) {
  const { raw } = await site.temporal.workflow.getHandle(caseId).describe();
  return raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId;
}

describe('a case that outlives the build it was opened with', () => {
  it('is carried by the older build until an operator hands it over, and goes on with the newer one', async () => {
    expect((await workers()).output).toBe('No versioned worker has been seen.\n');
    const personalId = '094056000011';
    await site.fault('commune-police', { kind: 'hold', personalId });
    await older.start(build('older'));
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), {
      filedAt: instantOf('2026-03-02T09:10+07:00'),
    });
    await confirmDraft(linked);
    await waitForDossier(linked, 'death-registration', ({ result }) => result === 'positive');

    // The first build of all takes over by itself, every other one waits to be told.
    await newer.start(build('newer'));
    expect([older.said, newer.said]).toEqual([
      [],
      ['Build newer waits: build older carries the cases. Hand them over with npx lienthong workers --current newer.'],
    ]);
    await waitForDossier(linked, 'survivor-benefit', ({ allowed }) => allowed.includes('citizen.chose'));
    expect(await carrierOf(linked.id)).toBe('older');
    expect(await builds()).toMatchObject({
      builds: [
        { id: 'newer', state: 'waits', openCases: 0, workerSeen: expect.any(String) },
        { id: 'older', state: 'current', openCases: 1, pinnedCases: 0, workerSeen: expect.any(String) },
      ],
      casesWithoutBuild: 0,
    });

    const { code, output } = await workers('--current', 'newer');
    expect([code, output]).toEqual([0, expect.stringMatching(/^newer {2}carries the cases, since /m)]);
    expect(output).toMatch(/^older {2}draining: .*; latest turn of 1 open case$/m);
    await chooseBenefit(linked, 'monthly');
    expect(await older.end('SIGTERM')).toBe(0);
    await letGo(site, 'commune-police', `${linked.id}/residence-deregistration`);
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned', incidents: [] });
    expect(await carrierOf(linked.id)).toBe('newer');
    for (const agency of ['commune-civil-status', 'commune-police'] as const) {
      expect(await site.held(agency, linked.id), agency).toMatchObject([{ ended: 'decided' }]);
    }
  });

  it('is not handed to a build that nobody has seen', async () => {
    const { code, complaint } = await workers('--current', 'newest');
    expect([code, complaint]).toEqual([1, expect.stringContaining('No worker of build newest has been seen')]);
    const left = await listBuilds(site.temporal.workflow);
    expect(left.builds).toMatchObject([{ id: 'newer', state: 'current' }, { id: 'older' }]);
  });
});
