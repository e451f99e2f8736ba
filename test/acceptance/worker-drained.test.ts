import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { drainGraceMs } from '../../worker/drain.js';
import { startChild } from '../../worker/processes/supervisor.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForEnd, waitForHeld } from '../harness/wait-for-case.js';
import { forkWorker } from '../harness/worker-process.js';

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ worker: 'elsewhere' });
});
afterAll(() => site.stop());

/** Opens a case whose first filing is with the agency and not answered yet. */
async function openWithSlowFiling(personalId: string) {
  await site.fault('commune-civil-status', { kind: 'slow', ms: 2_000, on: 'application', times: 1, personalId });
  const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), {
    filedAt: instantOf('2026-03-02T09:10+07:00'),
  });
  await waitForHeld(
    site,
    'commune-civil-status',
    `${linked.id}/death-registration/1`,
    ({ messages }) => messages === 1,
  );
  return linked;
}

/** How the filing of the death went: the attempt that was answered, and whether one was. */
async function filing(caseId: string) {
  const events = await historyOf(site.temporal, caseId);
  const scheduled = events.find(
    ({ activityTaskScheduledEventAttributes: call }) => call?.activityId === 'death-registration.submit',
  );
  const ofIt = (id: unknown) => String(id) === String(scheduled?.eventId);
  const attempts = events.flatMap(({ activityTaskStartedEventAttributes: begun }) =>
    ofIt(begun?.scheduledEventId) ? [begun?.attempt] : [],
  );
  const answered = events.some(({ activityTaskCompletedEventAttributes: done }) => ofIt(done?.scheduledEventId));
  return { attempts, answered };
}

/** A task that was handed to a worker on its way out keeps the answer from the history until it has timed out. */
async function untilFiledOnce(caseId: string): Promise<void> {
  const filedOnce = async () => expect(await filing(caseId)).toEqual({ attempts: [1], answered: true });
  await vi.waitFor(filedOnce, { timeout: 30_000, interval: 100 });
}

describe('a worker that is told to stop (SIGTERM) while an agency has not answered yet', () => {
  it('hears the answer, ends in good order within its grace, and another one finishes the case', async () => {
    const [first, second] = [forkWorker(), forkWorker()];
    await first.start(site.workerSettings);
    const linked = await openWithSlowFiling('094056000001');

    const toldAt = Date.now();
    expect(await first.end('SIGTERM')).toBe(0);
    expect(Date.now() - toldAt).toBeLessThan(drainGraceMs);
    await untilFiledOnce(linked.id);

    await second.start(site.workerSettings);
    await confirmDraft(linked);
    await chooseBenefit(linked, 'monthly');
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned', incidents: [] });
    expect(await site.held('commune-civil-status', linked.id)).toMatchObject([{ messages: 2, ended: 'decided' }]);
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('is given that time by whoever supervises it', async () => {
    const logFolder = await mkdtemp(join(tmpdir(), 'lienthong-drained-'));
    const said: string[] = [];
    const worker = startChild(
      { name: 'worker', module: './case-worker.ts', ready: 'message' },
      { logFolder, say: (line) => said.push(line), onRestart: () => {} },
    );
    await worker.configure(site.workerSettings);
    const linked = await openWithSlowFiling('094056000002');
    await worker.stop();
    await untilFiledOnce(linked.id);
    expect(said).toEqual([]);
    await rm(logFolder, { recursive: true, force: true });
  });
});
