import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { diedOn, widow } from '../declarations/base-declaration.js';
import { filedLater } from '../declarations/filed-later.js';
import {
  careHomeDeclaration,
  longPastDeclaration,
  meritoriousDeclaration,
  pensionerDeclaration,
} from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

describe('due dates over days off, while papers are missing, and by what is asked for', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('scenario 2: accepted at 15:20 on the last Friday before Tết, everything is due after it', async () => {
    const [filed, afterTet] = ['2026-02-13T15:20+07:00', '2026-02-23T09:00+07:00'];
    const personalId = '094055100201';
    await site.fault('commune-civil-status', { kind: 'hold', stage: 'examining', personalId });
    await site.fault('social-insurance', { kind: 'hold', personalId });
    const declaration = pensionerDeclaration({ personalId, ...diedOn('2026-02-12') });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt: instantOf(filed) });
    const registration = await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);
    expect(registration.dueAt).toBe('2026-02-23 17:00');
    expect((await linked.view()).promisedAt).toBe('2026-03-05 17:00');

    await site.forward(linked.id, between(filed, afterTet));
    expect(await linked.dossier('death-registration')).toMatchObject({ overdue: false, nearDue: true });
    await letGo(site, 'commune-civil-status', linked.id);
    await confirmDraft(linked);
    const survivors = await waitForDossier(linked, 'survivor-benefit', ({ status }) => status === 4);
    const view = await linked.view();
    expect(dossierIn(view, 'death-registration').outcome).toMatchObject({ issuedOn: '2026-02-23' });
    expect(dossierIn(view, 'residence-deregistration').dueAt).toBe('2026-02-24 17:00');
    expect([survivors.dueAt, dossierIn(view, 'funeral-allowance').dueAt]).toEqual(Array(2).fill('2026-03-05 17:00'));
    expect(view).toMatchObject({
      promisedAt: '2026-03-05 17:00',
      projectedAt: '2026-03-05 17:00',
      workingDaysLate: 0,
    });
    // Decided on the day it was planned for: nothing after it begins late.
    expect(view.dossiers.map(({ lateByPredecessor }) => lateByPredecessor)).toEqual([0, 0, 0, 0, 0]);
  });

  it('scenario 4: papers missing from Tuesday 21/04 to Monday 04/05 suspend six working days', async () => {
    const [filed, asked, supplied] = ['2026-04-20T09:00+07:00', '2026-04-21T10:00+07:00', '2026-05-04T14:00+07:00'];
    const personalId = '094055100401';
    const cases = { personalId, items: ['stop-decision'], legalBasis: 'NĐ 20/2021 art. 11' };
    await site.fault('commune-social-protection', { kind: 'hold', personalId });
    await site.fault('commune-social-protection', { kind: 'asksSupplement', ...cases });
    const declaration = filedLater(careHomeDeclaration({ personalId, ...diedOn('2026-04-18') }));
    const { case: single } = await site.client.openCase('funeral-support', declaration, { filedAt: instantOf(filed) });
    const received = await waitForDossier(single, 'funeral-support', ({ status }) => status === 4);
    expect(received.dueAt).toBe('2026-04-23 17:00');

    await site.forward(single.id, between(filed, asked));
    await letGo(site, 'commune-social-protection', single.id);
    const waiting = await waitForDossier(single, 'funeral-support', ({ status }) => status === 5);
    expect(waiting).toMatchObject({ suspended: true, asked: ['stop-decision'], waitingOn: 'citizen' });
    expect(waiting.forms.at(-1)).toMatchObject({ number: '02', at: '2026-04-21 10:00' });
    expect((await single.view()).stage).toBe('suspended');

    await site.forward(single.id, between(asked, supplied));
    expect(await single.dossier('funeral-support')).toMatchObject({ status: 5, suspended: true, overdue: false });
    const documents = [{ kind: 'stop-decision', location: 'test-store/stop-decision.pdf' }];
    await single.act('funeral-support', { type: 'citizen.supplied', documents });
    const view = await waitForEnd(single);
    expect(dossierIn(view, 'funeral-support')).toMatchObject({
      status: 10,
      dueAt: '2026-05-06 17:00',
      overdue: false,
      overdueSince: null,
      supplementRequests: 1,
    });
    // From 10:00 on Tuesday to 14:00 on Monday: 5.5 hours, five whole days, and 5 hours.
    expect(dossierIn(view, 'funeral-support').timeTaken?.citizen).toBeCloseTo(5.5 * 60 + 5 * 480 + 5 * 60, -1);
    expect(view.promisedAt).toBe('2026-04-23 17:00');
  });

  it('scenario 4: nobody hears that the dossier is late while it waits for papers, only after the new day', async () => {
    const [filed, supplied] = ['2026-04-20T09:00+07:00', '2026-05-04T14:00+07:00'];
    const personalId = '094055100402';
    const declaration = filedLater(careHomeDeclaration({ personalId, ...diedOn('2026-04-18') }));
    await site.fault('commune-social-protection', {
      kind: 'asksSupplement',
      items: ['burial-certificate'],
      personalId,
    });
    const { case: single } = await site.client.openCase('funeral-support', declaration, { filedAt: instantOf(filed) });
    await waitForDossier(single, 'funeral-support', ({ status }) => status === 5);
    await site.forward(single.id, between(filed, supplied));
    await site.fault('commune-social-protection', { kind: 'hold', personalId });
    const documents = [{ kind: 'burial-certificate', location: 'test-store/burial-certificate.pdf' }];
    await single.act('funeral-support', { type: 'citizen.supplied', documents });
    // Asked on the day of receipt: seven working days lie in 21/04 to 04/05, and 3 + 7 end on Thursday 07/05.
    const resumed = await waitForDossier(single, 'funeral-support', ({ status }) => status === 4);
    expect(resumed).toMatchObject({ dueAt: '2026-05-07 17:00', suspended: false, overdue: false });

    await site.forward(single.id, between(supplied, '2026-05-08T07:00+07:00'));
    expect(await single.dossier('funeral-support')).toMatchObject({ overdue: false });
    await site.forward(single.id, between('2026-05-08T07:00+07:00', '2026-05-08T08:00+07:00'));
    expect(await single.dossier('funeral-support')).toMatchObject({ overdue: true });
    await letGo(site, 'commune-social-protection', single.id);
    const decided = dossierIn(await waitForEnd(single), 'funeral-support');
    expect(decided).toMatchObject({ status: 10, overdue: false, overdueSince: '2026-05-08 07:30' });
  });

  it('scenario 12: a death of 10/03/2018 without notice is verified by Thursday 04/06/2026 and paid as of 2018', async () => {
    const personalId = '094055101201';
    await site.fault('commune-civil-status', { kind: 'hold', stage: 'verifying', personalId });
    const declaration = longPastDeclaration({
      personalId,
      chosen: ['death-registration', 'residence-deregistration', 'funeral-allowance'],
    });
    const { case: linked } = await site.client.openCase('death', declaration, {
      filedAt: instantOf('2026-06-01T08:00+07:00'),
    });
    const verifying = await waitForDossier(linked, 'death-registration', ({ state }) => /verifying/.test(state ?? ''));
    expect(verifying).toMatchObject({ status: 4, dueAt: '2026-06-04 17:00' });
    // Without a notice the verification is foreseen: eight working days of social insurance follow it.
    const foreseen = { promisedAt: '2026-06-16 17:00', projectedAt: '2026-06-16 17:00', workingDaysLate: 0 };
    expect(await linked.view()).toMatchObject(foreseen);

    await letGo(site, 'commune-civil-status', linked.id);
    await confirmDraft(linked);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'death-registration')).toMatchObject({ status: 10, overdue: false });
    expect(dossierIn(view, 'funeral-allowance').outcome).toMatchObject({ head: 'B1', amount: 13_000_000 });
    expect(view.outcome).toBe('returned');
  });

  it('scenario 22: home affairs has 19 days for the funeral, 24 with a monthly pension, Saturdays moved on', async () => {
    const filedAt = instantOf('2026-08-17T08:00+07:00');
    for (const { personalId, monthlyMeritPension, dueAt, granted } of [
      { personalId: '094055102201', monthlyMeritPension: false, dueAt: '2026-09-07 17:00', granted: [] },
      { personalId: '094055102202', monthlyMeritPension: true, dueAt: '2026-09-10 17:00', granted: [widow.personalId] },
    ]) {
      const declaration = meritoriousDeclaration({ personalId, monthlyMeritPension, ...diedOn('2026-08-14') });
      const later = filedLater(declaration);
      const { case: single } = await site.client.openCase('funeral-allowance', later, { filedAt });
      const view = await waitForEnd(single);
      const allowance = dossierIn(view, 'funeral-allowance');
      expect([allowance.agency, allowance.dueAt, view.promisedAt]).toEqual(['home-affairs', dueAt, dueAt]);
      expect(allowance.outcome).toMatchObject({ head: 'B5', amount: 25_300_000, monthlyPensionFor: granted });
    }
  });

  it('scenario 25: filed online during Tết, a declaration is received when the office opens again', async () => {
    const personalId = '094055102501';
    await site.fault('commune-civil-status', { kind: 'hold', stage: 'examining', personalId });
    const declaration = pensionerDeclaration({
      personalId,
      ...diedOn('2026-02-10'),
      chosen: ['death-registration', 'residence-deregistration'],
    });
    const { case: linked } = await site.client.openCase('death', declaration, {
      filedAt: instantOf('2026-02-18T10:00+07:00'),
    });
    const registration = await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);
    expect(registration.dueAt).toBe('2026-02-23 17:00');
    const dates = { promisedAt: '2026-02-24 17:00', projectedAt: '2026-02-24 17:00', workingDaysLate: 0 };
    expect(await linked.view()).toMatchObject({ filedAt: '2026-02-18 10:00', ...dates });
  });
});
