import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { currentDetailsOf, mostPendingTimersOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filed = '2026-03-02T09:10+07:00';
const filedAt = instantOf(filed);

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

describe('a case that takes longer than was promised says whose time it was', () => {
  it('late by predecessor: the registration took a day more, and the benefits begin a day later', async () => {
    const personalId = '094055160001';
    const nextDay = '2026-03-03T09:00+07:00';
    await site.fault('commune-civil-status', { kind: 'hold', stage: 'examining', personalId });
    await site.fault('social-insurance', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), { filedAt });
    await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);
    expect(await linked.view()).toMatchObject({
      promisedAt: '2026-03-12 17:00',
      projectedAt: '2026-03-12 17:00',
      workingDaysLate: 0,
    });

    await site.forward(linked.id, between(filed, nextDay));
    // The registration is not there yet, and what waits for it is expected a day later already.
    const overnight = await linked.view();
    expect(overnight).toMatchObject({ promisedAt: '2026-03-12 17:00', projectedAt: '2026-03-13 17:00' });
    expect(dossierIn(overnight, 'survivor-benefit')).toMatchObject({
      phase: 'waiting',
      plannedDueAt: '2026-03-12 17:00',
      projectedDueAt: '2026-03-13 17:00',
      lateByPredecessor: 1,
    });

    await letGo(site, 'commune-civil-status', linked.id);
    await confirmDraft(linked);
    for (const id of ['survivor-benefit', 'funeral-allowance']) {
      await waitForDossier(linked, id, ({ status }) => status === 4);
    }
    await waitForDossier(linked, 'residence-deregistration', ({ result }) => result === 'positive');
    const view = await linked.view();
    expect(view).toMatchObject({
      promisedAt: '2026-03-12 17:00',
      projectedAt: '2026-03-13 17:00',
      workingDaysLate: 1,
    });
    expect(dossierIn(view, 'death-registration')).toMatchObject({
      overdueSince: '2026-03-03 07:30',
      lateByPredecessor: 0,
    });
    const survivors = dossierIn(view, 'survivor-benefit');
    expect(survivors).toMatchObject({
      dueAt: '2026-03-13 17:00',
      plannedDueAt: '2026-03-12 17:00',
      projectedDueAt: '2026-03-13 17:00',
      lateByPredecessor: 1,
      overdueSince: null,
    });

    const details = await currentDetailsOf(site.temporal, linked.id);
    expect(details).toContain('**Hẹn trả · Promised** `2026-03-12 17:00`');
    expect(details).toContain('`2026-03-13 17:00`, muộn 1 ngày làm việc · 1 working day late');
    expect(details).toContain(
      '- Trợ cấp tử tuất: hồ sơ trước chậm 1 ngày làm việc · late by predecessor, 1 working day',
    );
    // Each date that runs, and why it is that one.
    expect(survivors.why).toEqual({
      vi: '8 ngày làm việc từ T3 03/03 09:00, không tính 2 ngày nghỉ',
      en: '8 working days from Tue 03/03 09:00, 2 days off skipped',
    });
    const running = view.dossiers.filter(({ why }) => why !== null);
    expect(running.map(({ id }) => id)).toEqual(['survivor-benefit', 'funeral-allowance']);
    for (const { title, why } of running) expect(details).toContain(`- **${title.vi}**: ${why?.vi} · ${why?.en}`);
    expect(await mostPendingTimersOf(site.temporal, linked.id)).toBe(1);
  });

  it('waiting for the citizen: papers that took three and a half working days', async () => {
    const personalId = '094055160002';
    const [lunch, supplied] = ['2026-03-02T12:00+07:00', '2026-03-05T17:30+07:00'];
    await site.fault('social-insurance', { kind: 'asksSupplement', items: ['so-bhxh'], personalId });
    const declaration = filedLater(pensionerDeclaration({ personalId }));
    const filedAtLunch = { filedAt: instantOf(lunch) };
    const { case: single } = await site.client.openCase('funeral-allowance', declaration, filedAtLunch);
    await waitForDossier(single, 'funeral-allowance', ({ suspended }) => suspended);
    await site.forward(single.id, between(lunch, supplied));
    await site.fault('social-insurance', { kind: 'hold', personalId });
    const documents = [{ kind: 'so-bhxh', location: 'test-store/insurance-book.pdf' }];
    await single.act('funeral-allowance', { type: 'citizen.supplied', documents });
    const received = await waitForDossier(single, 'funeral-allowance', ({ status }) => status === 4);
    // Half of Monday, and three days.
    expect(received.timeTaken).toEqual({ agency: 0, citizen: 1680, transport: 0 });
    // Handed in after closing time, received on Friday: the limit goes on then, four working days after it stopped.
    expect(received).toMatchObject({ dueAt: '2026-03-18 17:00', lateByPredecessor: 0, suspended: false });
    const late = { promisedAt: '2026-03-12 17:00', projectedAt: '2026-03-18 17:00', workingDaysLate: 4 };
    expect(await single.view()).toMatchObject(late);
    expect(await currentDetailsOf(site.temporal, single.id)).toContain(
      'chờ công dân 3,5 ngày làm việc · waiting for the citizen 3.5 working days',
    );

    await site.forward(single.id, between(supplied, '2026-03-06T16:30+07:00'));
    await letGo(site, 'social-insurance', single.id);
    const decided = dossierIn(await waitForEnd(single), 'funeral-allowance');
    expect(decided).toMatchObject({ dueAt: '2026-03-18 17:00', overdueSince: null });
    expect(decided.timeTaken).toMatchObject({ citizen: 1680, transport: 0 });
    // Friday until half past four, and the test's own seconds.
    expect(decided.timeTaken?.agency).toBeGreaterThanOrEqual(450);
    expect(decided.timeTaken?.agency).toBeLessThan(453);
    expect(await mostPendingTimersOf(site.temporal, single.id)).toBe(1);
  });
});
