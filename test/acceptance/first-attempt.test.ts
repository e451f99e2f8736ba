import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import type { CaseHandle } from '../../client/case-handle.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { agencyQueue } from '../../workflows/engine/perform/call-options.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForEnd } from '../harness/wait-for-case.js';

const agency = 'commune-police';
const removal = 'residence-deregistration';

let site: TestSite;
let sparing: TestSite;
beforeAll(async () => {
  [site, sparing] = await Promise.all([
    startSite(),
    // One call, and the next one much later.
    startSite({ limits: { [agency]: { atOnce: 10, perSecond: 0.01 } } }),
  ]);
});
afterAll(() => Promise.all([site.stop(), sparing.stop()]));

async function open({ client }: TestSite, personalId: string): Promise<CaseHandle> {
  const filedAt = instantOf('2026-03-02T09:10+07:00');
  const declaration = filedLater(pensionerDeclaration({ personalId }));
  return (await client.openCase(removal, declaration, { filedAt })).case.handle;
}

/** The queue of each application's attempts, in order, and what became of it. */
async function attempts({ temporal, workerSettings }: TestSite, { caseId }: CaseHandle) {
  const names = { [workerSettings.taskQueue]: 'case', [agencyQueue(workerSettings.taskQueue, agency)]: 'agency' };
  const events = await historyOf(temporal, caseId);
  return events.flatMap(({ eventId, activityTaskScheduledEventAttributes: call }) => {
    if (call?.activityId !== `${removal}.submit`) return [];
    const failed = events.find(
      ({ activityTaskFailedEventAttributes: failure }) => String(failure?.scheduledEventId) === String(eventId),
    );
    const failure = failed?.activityTaskFailedEventAttributes?.failure?.applicationFailureInfo?.type;
    return [`${names[call.taskQueue?.name ?? '']}: ${failure ?? 'done'}`];
  });
}

describe('an application', () => {
  it('is handed over by the worker that has the case, past the queue of the agency', async () => {
    const linked = await open(site, '094056100001');
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned' });
    expect(await attempts(site, linked)).toEqual(['case: done']);
  });

  it.for<{ fault: FaultRule; personalId: string }>([
    { fault: { kind: 'down', on: 'application', times: 1 }, personalId: '094056100002' },
    { fault: { kind: 'answerLost', on: 'application', times: 1 }, personalId: '094056100003' },
  ])('goes by the queue when its first attempt meets $fault.kind, and is there once', async ({ fault, personalId }) => {
    await site.fault(agency, { ...fault, personalId });
    const linked = await open(site, personalId);
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned' });
    expect(await attempts(site, linked)).toEqual(['case: AGENCY_UNAVAILABLE', 'agency: done']);
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ messages: 1 }]);
  });

  it('is not sent a second time when the agency rejects it', async () => {
    const personalId = '094056100004';
    await site.fault(agency, { kind: 'fails', status: 422, on: 'application', personalId });
    const linked = await open(site, personalId);
    await expect.poll(() => attempts(site, linked), { timeout: 20_000 }).toEqual(['case: AGENCY_REJECTED']);
    expect(await site.held(agency, linked.caseId)).toEqual([]);
  });

  it('waits in the queue when the agency has been asked enough, without having been sent', async () => {
    const first = await open(sparing, '094056100005');
    await waitForEnd(first);
    expect(await attempts(sparing, first)).toEqual(['case: done']);
    const second = await open(sparing, '094056100006');
    // How long it waits there is the server's business.
    await expect
      .poll(() => attempts(sparing, second), { timeout: 20_000 })
      .toEqual(['case: AGENCY_BUSY', expect.stringMatching(/^agency: /)]);
  });
});
