import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { workingDays } from '../../definitions/language/time-limit.js';
import { diedOn } from '../declarations/base-declaration.js';
import { filedLater } from '../declarations/filed-later.js';
import { careHomeDeclaration } from '../declarations/scenarios.js';
import { mostPendingTimersOf, remindersOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { waitForDossier } from '../harness/wait-for-case.js';

const support = 'funeral-support';
const filed = '2026-08-21T09:00+07:00';
/** A promise made up for this test. */
const promises = { [support]: workingDays(1, { act: 'test promise', grade: 'unverified' }) };

describe('scenario 19: one day is promised for a dossier of Friday 21/08/2026, and Saturday 22/08 is worked', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite({ promises });
  });
  afterAll(() => site.stop());

  it('is due on that Saturday at 17:00, and overdue on Monday 24/08 at 07:30', async () => {
    const personalId = '094055119001';
    await site.fault('commune-social-protection', { kind: 'hold', personalId });
    const declaration = filedLater(careHomeDeclaration({ personalId, ...diedOn('2026-08-18') }));
    const { case: single } = await site.client.openCase(support, declaration, { filedAt: instantOf(filed) });
    const received = await waitForDossier(single, support, ({ status }) => status === 4);
    // The last working day before Saturday is the day of filing itself.
    expect(received).toMatchObject({ dueAt: '2026-08-22 17:00', nearDue: true });
    expect(await single.view()).toMatchObject({ promisedAt: '2026-08-22 17:00', urgency: 'dueSoon' });
    const { dates } = await single.handle.explain();
    expect(dates[support]?.text.en.join('\n')).toContain('test promise');

    await site.forward(single.id, between(filed, '2026-08-24T07:20+07:00'));
    expect(await single.dossier(support)).toMatchObject({ overdue: false });
    await site.forward(single.id, between('2026-08-24T07:20+07:00', '2026-08-24T07:40+07:00'));
    expect(await single.dossier(support)).toMatchObject({ overdue: true, overdueSince: '2026-08-24 07:30' });
    expect(await remindersOf(site.temporal, single.id)).toEqual(['2026-08-22 17:00', '2026-08-24 07:30']);
    expect(await mostPendingTimersOf(site.temporal, single.id)).toBe(1);
  });
});
