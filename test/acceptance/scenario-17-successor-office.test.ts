import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf, localDateOf } from '../../definitions/calendar/instant.js';
import { diedOn } from '../declarations/base-declaration.js';
import { filedLater } from '../declarations/filed-later.js';
import { careHomeDeclaration } from '../declarations/scenarios.js';
import { mostPendingTimersOf, remindersOf, wakesOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const support = 'funeral-support';
const agency = 'commune-social-protection';
const filed = '2025-06-27T09:00+07:00';
const district = { office: 'my-xuyen-district-labour-until-2025', since: '2025-06-27 09:00' };
const ward = { office: 'my-xuyen-social-protection', since: '2025-07-01 00:00' };

describe('scenario 17: the district office has five working days from Friday 27/06/2025, and ends with June', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('hands the dossier to the ward on 01/07, and leaves its date and its code alone', async () => {
    const personalId = '094055117001';
    await site.fault(agency, { kind: 'hold', personalId });
    const declaration = filedLater(careHomeDeclaration({ personalId, ...diedOn('2025-06-24') }));
    const { case: single } = await site.client.openCase(support, declaration, { filedAt: instantOf(filed) });
    const received = await waitForDossier(single, support, ({ status }) => status === 4);
    expect(received).toMatchObject({ dueAt: '2025-07-04 17:00', offices: [district] });
    expect(received.code).toMatch(/^H51-250627-\d{4}$/);

    await site.forward(single.id, between(filed, '2025-06-30T23:50+07:00'));
    expect(await single.dossier(support)).toMatchObject({ dueAt: '2025-07-04 17:00', offices: [district] });
    expect((await single.view()).nextWake).toEqual({ at: '2025-07-01 00:00', why: 'handover', dossier: null });

    await site.forward(single.id, between('2025-06-30T23:50+07:00', '2025-07-03T07:20+07:00'));
    const handedOver = await single.dossier(support);
    expect(handedOver).toMatchObject({ dueAt: '2025-07-04 17:00', offices: [district, ward], nearDue: false, agency });
    expect(handedOver.code).toBe(received.code);
    expect(await single.view()).toMatchObject({ promisedAt: '2025-07-04 17:00', projectedAt: '2025-07-04 17:00' });
    // Four nights and a weekend of a limit of five working days have passed, and nobody was reminded of it.
    expect(await remindersOf(site.temporal, single.id)).toEqual([]);

    await site.forward(single.id, between('2025-07-03T07:20+07:00', '2025-07-04T16:00+07:00'));
    await letGo(site, agency, single.id);
    const view = await waitForEnd(single);
    expect(view).toMatchObject({ outcome: 'returned', urgency: 'onTime' });
    const decided = dossierIn(view, support);
    expect(decided).toMatchObject({ status: 10, dueAt: '2025-07-04 17:00', overdueSince: null, code: received.code });
    expect(decided.offices).toEqual([district, ward]);
    // By the month of death: 20 times the standard of July 2024.
    expect(decided.outcome).toMatchObject({ head: 'B3', amount: 10_000_000 });
    expect(await remindersOf(site.temporal, single.id)).toEqual(['2025-07-03 07:30']);
    const handovers = (await wakesOf(site.temporal, single.id)).filter(({ what }) => what.includes('handover'));
    expect(handovers.map(({ at }) => at)).toEqual(['2025-07-01 00:00']);
    const [record] = (await site.register.findCase(single.id))?.final?.dossiers ?? [];
    expect(record).toMatchObject({ id: support, code: received.code, dueAt: instantOf('2025-07-04T17:00+07:00') });
    expect(localDateOf(record?.decidedAt ?? instantOf(filed))).toBe('2025-07-04');
    expect(await mostPendingTimersOf(site.temporal, single.id)).toBe(1);
  });
});
