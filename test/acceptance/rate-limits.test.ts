import { temporal } from '@temporalio/proto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { agencyQueue } from '../../workflows/engine/perform/call-options.js';
import { type CountedDoor, openCountedDoor } from '../harness/counted-door.js';
import { startSite, type TestSite } from '../harness/site.js';
import { forkWorker, type WorkerProcess } from '../harness/worker-process.js';

const { TaskQueueType } = temporal.api.enums.v1;
const patience = { timeout: 60_000, interval: 50 };
const limited: AgencyId = 'commune-police';
const usual: AgencyId = 'social-insurance';
const perSecond = 4;
const calls = 32;

let site: TestSite;
let worker: WorkerProcess;
const doors = new Map<AgencyId, CountedDoor>();
beforeAll(async () => {
  worker = forkWorker();
  site = await startSite({ worker: 'elsewhere' });
  for (const agency of [limited, usual]) {
    doors.set(agency, await openCountedDoor(site.workerSettings.agencyUrls[agency]));
  }
});
afterAll(async () => {
  await worker.end('SIGTERM');
  for (const door of doors.values()) await door.close();
  await site.stop();
});

/** The most that came within any time of that length. */
function mostWithin(ms: number, { askedAt }: CountedDoor): number {
  return Math.max(...askedAt.map((from) => askedAt.filter((at) => at >= from && at < from + ms).length));
}

const span = ({ askedAt }: CountedDoor) => Math.max(...askedAt) - Math.min(...askedAt);

describe('an agency that may be asked four times a second', () => {
  it('is asked no faster, while another one with as much to do hears everything at once', async () => {
    const { namespace, taskQueue, agencyUrls } = site.workerSettings;
    const { activity, connection } = site.temporal;
    // Everything is due before the worker begins, so that only the limits decide how fast it goes.
    for (const agency of doors.keys()) {
      for (let call = 1; call <= calls; call += 1) {
        await activity.start('queryApplication', {
          id: `${agency}-${taskQueue}-${call}`,
          taskQueue: agencyQueue(taskQueue, agency),
          args: [{ reference: `death-0000000000000000/none/${call}` }],
          startToCloseTimeout: '15s',
        });
      }
    }
    const urls = Object.fromEntries([...doors].map(([agency, { url }]) => [agency, url]));
    const limits = { [limited]: { atOnce: 10, perSecond } };
    await worker.start({ ...site.workerSettings, agencyUrls: { ...agencyUrls, ...urls }, limits });

    const [slow, fast] = [doors.get(limited), doors.get(usual)] as [CountedDoor, CountedDoor];
    await vi.waitFor(() => expect([slow.askedAt.length, fast.askedAt.length]).toEqual([calls, calls]), patience);
    // Calls that left evenly may arrive closer together on a busy machine.
    expect(mostWithin(1_000, slow)).toBeLessThanOrEqual(2 * perSecond);
    expect(span(slow)).toBeGreaterThan(1.5 * span(fast));
    const { effectiveRateLimit } = await connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: agencyQueue(taskQueue, limited) },
      taskQueueType: TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY,
    });
    expect(effectiveRateLimit, 'for all worker processes together').toMatchObject({ requestsPerSecond: perSecond });
  });
});
