import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForCase, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filed = { filedAt: instantOf('2026-03-02T09:10+07:00') };
const hour = 3_600_000;

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());
afterEach(() => vi.restoreAllMocks());

/** Ids of the activities that were queued; calls within a workflow task are none. */
async function queuedCalls(caseId: string): Promise<string[]> {
  const events = await historyOf(site.temporal, caseId);
  return events.flatMap(({ activityTaskScheduledEventAttributes: call }) => call?.activityId ?? []);
}

describe('our own register is asked within the workflow task', () => {
  it('and a case whose register answers queues no call to it', async () => {
    const declaration = pensionerDeclaration({ personalId: '094056300001' });
    const { case: linked } = await site.client.openCase('death', declaration, filed);
    await confirmDraft(linked);
    await chooseBenefit(linked, 'monthly');
    await waitForEnd(linked);
    const calls = await queuedCalls(linked.id);
    expect(calls).toContain('funeral-allowance.submit');
    expect(calls.filter((id) => /\.(reserve|close)/.test(id))).toEqual([]);
  });

  it('and not waited for longer than a second: the call then waits in the queue', async () => {
    let answerAtLast = () => {};
    vi.spyOn(site.register, 'reservePayment').mockImplementationOnce(
      () =>
        new Promise((answer) => {
          answerAtLast = () => answer({ granted: true });
        }),
    );
    const declaration = pensionerDeclaration({ personalId: '094056300002' });
    const { case: linked } = await site.client.openCase('death', declaration, filed);
    await confirmDraft(linked);
    await waitForDossier(linked, 'residence-deregistration', ({ result }) => result === 'positive');
    await chooseBenefit(linked, 'monthly');
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned', incidents: [] });
    expect((await queuedCalls(linked.id)).filter((id) => /\.(reserve|close)/.test(id))).toEqual([
      'funeral-allowance.reserve',
    ]);
    // A worker ends when its calls have ended.
    answerAtLast();
  });

  it('and a case closes once a register that was away is back', async () => {
    const away = vi.spyOn(site.register, 'closeCase').mockRejectedValue(new Error('no such database'));
    const declaration = pensionerDeclaration({ personalId: '094056300003' });
    const { case: linked } = await site.client.openCase('death', declaration, filed);
    await confirmDraft(linked);
    await chooseBenefit(linked, 'monthly');
    const returning = await waitForCase(linked, ({ stage }) => stage === 'returning');
    expect(returning.outcome).toBeNull();
    await vi.waitFor(() => expect(away.mock.calls.length).toBeGreaterThan(1), { timeout: 15_000 });
    expect((await site.register.findCase(linked.id))?.final).toBeUndefined();
    away.mockRestore();
    await site.forward(linked.id, hour);
    expect((await waitForEnd(linked)).outcome).toBe('returned');
    expect((await site.register.findCase(linked.id))?.final).toMatchObject({ outcome: 'returned' });
    expect(await queuedCalls(linked.id)).toContain('case.close');
  });
});
