import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { type CountedDoor, openCountedDoor } from '../harness/counted-door.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForCase, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { forkWorker, type WorkerProcess } from '../harness/worker-process.js';

const hour = 3_600_000;
const patience = { timeout: 60_000, interval: 500 };

let site: TestSite;
let insurance: CountedDoor;
let worker: WorkerProcess;
beforeAll(async () => {
  worker = forkWorker();
  site = await startSite({ worker: 'elsewhere' });
  const { agencyUrls } = site.workerSettings;
  insurance = await openCountedDoor(agencyUrls['social-insurance']);
  await worker.start({
    ...site.workerSettings,
    agencyUrls: { ...agencyUrls, 'social-insurance': insurance.url },
    // The breaker keeps real time while the cases' days pass in seconds.
    breaker: { failures: 5, firstPauseMs: 2_000, longestPauseMs: 5_000 },
  });
  // A worker process bundles before it begins, which takes half a minute on a busy machine.
}, 120_000);
afterAll(async () => {
  await worker.end('SIGTERM');
  await insurance.close();
  await site.stop();
});

async function open(personalId: string, filedAt: string) {
  const declaration = pensionerDeclaration({ personalId });
  const { case: linked } = await site.client.openCase('death', declaration, { filedAt: instantOf(filedAt) });
  await confirmDraft(linked);
  return linked;
}

/** Which attempt each call about these dossiers was that was begun, by whichever queue. */
async function attemptsFor(dossiers: readonly string[], caseId: string): Promise<unknown[]> {
  const events = await historyOf(site.temporal, caseId);
  const calls = events.filter(({ activityTaskScheduledEventAttributes: call }) =>
    dossiers.some((dossier) => call?.activityId?.startsWith(`${dossier}.`)),
  );
  const ids = new Set(calls.map(({ eventId }) => String(eventId)));
  return events.flatMap(({ activityTaskStartedEventAttributes: begun }) =>
    begun && ids.has(String(begun.scheduledEventId)) ? [begun.attempt] : [],
  );
}

describe('social insurance cannot be reached for three days', () => {
  it('is spared most tries, the dossiers of all others are decided without one repeated, and it is found when it is back', async () => {
    insurance.shut = true;
    const early = await open('094056000021', '2026-03-02T09:10+07:00');
    await site.forward(early.id, 72 * hour);
    const away = await waitForCase(early, ({ incidents }) => incidents.length > 0);
    const { tries } = dossierIn(away, 'survivor-benefit');
    // Of one dossier, in rounds; two wait, and a round has up to three.
    expect(tries).toBeGreaterThan(20);
    expect(insurance.askedAt.length).toBeLessThan(tries);

    const others = ['death-registration', 'residence-deregistration'];
    const ids = Array.from({ length: 8 }, (_, place) => `09405600003${place}`);
    const later = await Promise.all(ids.map((personalId) => open(personalId, '2026-03-05T09:10+07:00')));
    for (const linked of later) {
      await waitForDossier(linked, 'residence-deregistration', ({ result }) => result === 'positive');
      expect(await attemptsFor(others, linked.id), linked.id).toEqual([1, 1, 1]);
      expect(await site.held('commune-police', linked.id)).toMatchObject([{ messages: 1, ended: 'decided' }]);
    }
    expect(await site.held('social-insurance', early.id)).toEqual([]);

    insurance.shut = false;
    await vi.waitFor(async () => {
      await site.forward(early.id, 2 * hour);
      expect(await site.held('social-insurance', early.id)).toHaveLength(2);
    }, patience);
    await chooseBenefit(early, 'monthly');
    expect(await waitForEnd(early)).toMatchObject({ outcome: 'returned', incidents: [] });
  });
});
