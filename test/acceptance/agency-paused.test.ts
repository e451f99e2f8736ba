/** An operator pauses the calls to one agency while cases go on being filed, and its worker is started anew meanwhile. */
import proto from '@temporalio/proto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { callsTo, pauseCalls, resumeCalls } from '../../client/agency-pause.js';
import type { CaseHandle } from '../../client/case-handle.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { agencyQueue } from '../../workflows/engine/perform/call-options.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { type CountedDoor, openCountedDoor } from '../harness/counted-door.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { forkWorker, type WorkerProcess } from '../harness/worker-process.js';

const agency = 'commune-police';
const removal = 'residence-deregistration';
const { PENDING_ACTIVITY_STATE_SCHEDULED: waiting } = proto.temporal.api.enums.v1.PendingActivityState;
const patience = { timeout: 60_000, interval: 100 };
/** A request that left before the pause may arrive a moment after it. */
const onItsWayMs = 200;

let site: TestSite;
let door: CountedDoor;
const workers: WorkerProcess[] = [];
beforeAll(async () => {
  site = await startSite({ worker: 'elsewhere' });
  door = await openCountedDoor(site.workerSettings.agencyUrls[agency]);
  await startWorker();
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.end('SIGTERM')));
  await door.close();
  await site.stop();
});

async function startWorker(): Promise<void> {
  const worker = forkWorker();
  workers.push(worker);
  const agencyUrls = { ...site.workerSettings.agencyUrls, [agency]: door.url };
  await worker.start({ ...site.workerSettings, agencyUrls });
}

let filed = 0;
function nextId(): string {
  filed += 1;
  return `0894056200${String(filed).padStart(2, '0')}`;
}

async function file(personalId = nextId()): Promise<CaseHandle> {
  const filedAt = instantOf('2026-03-02T09:10+07:00');
  const declaration = filedLater(pensionerDeclaration({ personalId }));
  return (await site.client.openCase(removal, declaration, { filedAt })).case.handle;
}

/** Files without a break while something else is done, so that the worker knows how things stand with the agency. */
async function filingWhile(work: Promise<void>): Promise<readonly CaseHandle[]> {
  const cases: CaseHandle[] = [];
  let over = false;
  const end = work.finally(() => {
    over = true;
  });
  while (!over) {
    cases.push(await file());
    await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 300))]);
  }
  await end;
  return cases;
}

async function waitsInQueue({ caseId }: CaseHandle, call: string): Promise<void> {
  await vi.waitFor(async () => {
    const { raw } = await site.temporal.workflow.getHandle(caseId).describe();
    const pending = raw.pendingActivities?.find(({ activityId }) => activityId === `${removal}.${call}`);
    expect(pending, caseId).toMatchObject({ state: waiting });
  }, patience);
  const events = await historyOf(site.temporal, caseId);
  const last = events.findLast(({ activityTaskScheduledEventAttributes: one }) => one?.activityId?.includes(call));
  const { taskQueue } = site.workerSettings;
  expect(last?.activityTaskScheduledEventAttributes?.taskQueue?.name).toBe(agencyQueue(taskQueue, agency));
}

describe('an agency that an operator has paused', () => {
  it('hears nothing, past its queue or by it, also from a worker that was started anew, until it is resumed', async () => {
    await site.fault(agency, { kind: 'hold', personalId: '089405629999' });
    const underWay = await file('089405629999');
    await waitForDossier(underWay, removal, ({ agencyNumber }) => agencyNumber !== null);

    const place = { workflows: site.temporal.workflow, taskQueue: site.workerSettings.taskQueue };
    const before = await filingWhile(pauseCalls(place, agency, 'their system moves'));
    const pausedAt = Date.now();
    expect(await callsTo(place, agency)).toMatchObject({ paused: true, reason: 'their system moves' });
    expect(door.askedAt.length).toBeGreaterThan(0);
    const during = [await file(), await file(), await file()];
    for (const one of during) await waitsInQueue(one, 'submit');
    await underWay.send({ id: 'withdrew', dossier: removal, event: { type: 'citizen.withdrew' } });
    await waitsInQueue(underWay, 'cancel');

    await workers[0]?.end('SIGTERM');
    await startWorker();
    during.push(await file());
    for (const one of during) await waitsInQueue(one, 'submit');
    expect(door.askedAt.filter((at) => at > pausedAt + onItsWayMs)).toEqual([]);

    await resumeCalls(place, agency);
    for (const one of [...before, ...during]) {
      expect(await waitForEnd(one)).toMatchObject({ outcome: 'returned' });
      expect(await site.held(agency, one.caseId)).toMatchObject([{ messages: 1 }]);
    }
    expect(await waitForEnd(underWay)).toMatchObject({ outcome: 'withdrawn' });
  });
});
