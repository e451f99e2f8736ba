import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { filedLater } from '../declarations/filed-later.js';
import { careHomeDeclaration } from '../declarations/scenarios.js';
import { attributeCourse, mostPendingTimersOf, remindersOf, wakesOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { waitForDossier } from '../harness/wait-for-case.js';

const support = 'funeral-support';
const agency = 'commune-social-protection';
const [filed, supplied] = ['2026-03-02T09:10+07:00', '2026-03-16T10:00+07:00'];

describe('a dossier of three working days, filed on Monday 02/03/2026, that waits for papers for two weeks', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('is left in peace while it is suspended, and its milestones come at the moved times instead of at once', async () => {
    const personalId = '094055150001';
    await site.fault(agency, { kind: 'asksSupplement', items: ['burial-certificate'], personalId });
    const declaration = filedLater(careHomeDeclaration({ personalId }));
    const { case: single } = await site.client.openCase(support, declaration, { filedAt: instantOf(filed) });
    const asked = await waitForDossier(single, support, ({ suspended }) => suspended);
    expect(asked.dueAt).toBe('2026-03-05 17:00');
    await site.forward(single.id, between(filed, supplied));
    expect(await single.view()).toMatchObject({ stage: 'suspended', urgency: 'onTime', nextDue: null, nextWake: null });
    // Wednesday 04/03, Thursday 05/03 and all the days after them went by, and nothing woke the case.
    expect(await wakesOf(site.temporal, single.id)).toEqual([]);

    await site.fault(agency, { kind: 'hold', personalId });
    const documents = [{ kind: 'burial-certificate', location: 'test-store/burial-certificate.pdf' }];
    await single.act(support, { type: 'citizen.supplied', documents });
    // Ten working days lie in 03/03 to 16/03, and 3 + 10 end on Thursday 19/03.
    const resumed = await waitForDossier(single, support, ({ status }) => status === 4);
    expect(resumed).toMatchObject({ dueAt: '2026-03-19 17:00', nearDue: false, overdue: false, suspended: false });
    await site.forward(single.id, between(supplied, '2026-03-18T07:20+07:00'));
    expect(await single.view()).toMatchObject({ urgency: 'onTime' });
    await site.forward(single.id, between('2026-03-18T07:20+07:00', '2026-03-20T07:40+07:00'));
    expect(await single.dossier(support)).toMatchObject({ overdue: true, overdueSince: '2026-03-20 07:30' });
    expect(await remindersOf(site.temporal, single.id)).toEqual([
      '2026-03-18 07:30',
      '2026-03-19 17:00',
      '2026-03-20 07:30',
    ]);
    expect(await attributeCourse(site.temporal, single.id, 'CaseUrgency')).toEqual(['onTime', 'dueSoon', 'overdue']);
    expect(await mostPendingTimersOf(site.temporal, single.id)).toBe(1);
  });
});
