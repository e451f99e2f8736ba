import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import type { CaseHandle } from '../../client/case-handle.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { callBack } from '../harness/call-back.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const minute = 60_000;
const removal = 'residence-deregistration';
const agency = 'commune-police';
const papers = [{ kind: 'so-ho-khau', location: 'test-store/household.pdf' }];

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Files a removal on Monday 02/03/2026; the police then say that they examine it, and that a paper is missing. */
async function openAsked(personalId: string, ...rules: FaultRule[]): Promise<CaseHandle> {
  await site.fault(agency, { kind: 'asksSupplement', items: ['so-ho-khau'], personalId }, ...rules);
  const declaration = filedLater(pensionerDeclaration({ personalId }));
  const filedAt = instantOf('2026-03-02T09:10+07:00');
  return (await site.client.openCase(removal, declaration, { filedAt })).case.handle;
}

const supply = (linked: CaseHandle) =>
  linked.send({ id: 'supplied-1', dossier: removal, event: { type: 'citizen.supplied', documents: papers } });

const untilDelivered = (linked: CaseHandle, deliveries: number) =>
  vi.waitFor(async () => expect(await site.held(agency, linked.caseId)).toMatchObject([{ deliveries }]), 10_000);

async function questionsAsked({ caseId }: CaseHandle): Promise<number> {
  const events = await historyOf(site.temporal, caseId);
  return events.filter(
    ({ activityTaskScheduledEventAttributes: call }) => call?.activityType?.name === 'queryApplication',
  ).length;
}

/** One receipt, one request, whatever came how often. */
const askedOnce = {
  status: 5,
  supplementRequests: 1,
  asked: ['so-ho-khau'],
  forms: [{ number: 'CT04' }, { number: 'CT05' }],
};

describe('what an agency calls back about', () => {
  it('has one effect when every callback comes twice', async () => {
    const personalId = '094055500001';
    const linked = await openAsked(personalId, { kind: 'duplicateCallback', personalId });
    await untilDelivered(linked, 4);
    expect(await linked.dossier(removal)).toMatchObject(askedOnce);

    await supply(linked);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, removal)).toMatchObject({ status: 10, supplementRequests: 1 });
    expect(await questionsAsked(linked)).toBe(0);
  });

  it('is put in order when a later callback overtakes an earlier one', async () => {
    const personalId = '094055500002';
    const linked = await openAsked(personalId, { kind: 'reorderedCallbacks', times: 1, personalId });
    await untilDelivered(linked, 2);
    expect(await linked.dossier(removal)).toMatchObject(askedOnce);

    await supply(linked);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, removal)).toMatchObject({ status: 10, supplementRequests: 1 });
    expect(await questionsAsked(linked)).toBe(0);
  });

  it('is taken in the end although it overtook even the answer to our application', async () => {
    const personalId = '094055500006';
    const late: FaultRule = { kind: 'slow', ms: 700, on: 'application', personalId };
    const linked = await openAsked(personalId, late, { kind: 'reorderedCallbacks', times: 1, personalId });
    await untilDelivered(linked, 2);
    expect(await linked.dossier(removal)).toMatchObject(askedOnce);
    expect(await questionsAsked(linked)).toBe(0);
  });

  it('is found by asking after an hour when the callbacks were lost', async () => {
    const personalId = '094055500003';
    const linked = await openAsked(personalId, { kind: 'lostCallback', personalId });
    const silent = await waitForDossier(linked, removal, ({ status }) => status === 2);
    expect(silent).toMatchObject({ asks: 0, nextTryAt: '2026-03-02 10:10' });
    await site.forward(linked.caseId, 55 * minute);
    expect(await linked.dossier(removal)).toMatchObject({ status: 2, asks: 0 });

    await site.forward(linked.caseId, 10 * minute);
    const asked = await waitForDossier(linked, removal, ({ status }) => status === 5);
    expect(asked).toMatchObject({ ...askedOnce, since: expect.stringMatching(/^2026-03-02 10:1/) });
    expect(await questionsAsked(linked)).toBe(1);
    await supply(linked);
    await site.forward(linked.caseId, 65 * minute);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, removal)).toMatchObject({ status: 10, dueAt: '2026-03-03 17:00', overdue: false });
    expect(await questionsAsked(linked)).toBe(2);
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ deliveries: 0, messages: 2 }]);
  });

  it('changes nothing any more when it comes late, after the case has asked', async () => {
    const personalId = '094055500004';
    const linked = await openAsked(personalId, { kind: 'lostCallback', personalId });
    await waitForDossier(linked, removal, ({ status }) => status === 2);
    await site.forward(linked.caseId, 65 * minute);
    await waitForDossier(linked, removal, ({ status }) => status === 5);

    const [dossier] = await site.held(agency, linked.caseId);
    const envelope = { maThamChieu: dossier?.reference, ngay: '2026-03-02' };
    const examining = { ...envelope, maThongBao: `${dossier?.number}#2`, thuTu: 2, phieu: 'DANG_KIEM_TRA' };
    const asking = {
      ...envelope,
      maThongBao: `${dossier?.number}#3`,
      thuTu: 3,
      phieu: 'CT05',
      noiDungBoSung: ['khac'],
    };
    expect(await callBack(site, agency, asking)).toMatchObject({ status: 200, code: 'OK' });
    expect(await callBack(site, agency, examining)).toMatchObject({ status: 200, code: 'OK' });
    expect(await linked.dossier(removal)).toMatchObject(askedOnce);
  });

  it('asks ever more rarely while the agency works on and says nothing', async () => {
    const personalId = '094055500005';
    await site.fault(agency, { kind: 'hold', personalId });
    const linked = await openAsked(personalId);
    await waitForDossier(linked, removal, ({ status }) => status === 4);
    await site.forward(linked.caseId, 26 * 60 * minute);
    // After 1, 4, 12 and 24 hours.
    expect(await questionsAsked(linked)).toBe(4);
    expect(await linked.dossier(removal)).toMatchObject({ status: 4, asks: 4, nextTryAt: '2026-03-04 09:10' });
  });
});
