import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { diedOn } from '../declarations/base-declaration.js';
import {
  careHomeDeclaration,
  pensionerDeclaration,
  socialPensionerDeclaration,
  survivorPensionerDeclaration,
} from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

describe('what is due depends on the facts of the death, not on the day of filing', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it.each([
    ['15/05/2026', '2026-05-15', 10_000_000, '094047100901'],
    ['15/08/2026', '2026-08-15', 10_800_000, '094047100902'],
    // Filed on the same day as the others: the month of death decides.
    ['30/06/2026', '2026-06-30', 10_000_000, '094047100903'],
  ])('scenario 9: a social-pension recipient who died on %s', async (_day, on, amount, personalId) => {
    const declaration = socialPensionerDeclaration({ personalId, ...diedOn(on) });
    const { case: linked } = await site.client.openCase('death', declaration, {
      filedAt: instantOf('2026-08-17T09:00+07:00'),
    });
    await confirmDraft(linked);
    const view = await waitForEnd(linked);
    const support = dossierIn(view, 'funeral-support');
    expect(support).toMatchObject({ status: 10, dueAt: '2026-08-20 17:00' });
    expect(support).toMatchObject({ plannedDueAt: '2026-08-20 17:00', lateByPredecessor: 0, overdueSince: null });
    expect(support.outcome).toMatchObject({ head: 'B4', amount });
    expect(dossierIn(view, 'funeral-allowance').phase).toBe('notChosen');
  });

  it('scenario 13: a care home reports a resident without known relatives, and is paid for the burial', async () => {
    const declaration = careHomeDeclaration({ personalId: '094055101301' });
    const { case: linked } = await site.client.openCase('death', declaration, {
      filedAt: instantOf('2026-03-02T09:10+07:00'),
    });
    await confirmDraft(linked);
    const view = await waitForEnd(linked);

    expect(view.dossiers.map(({ id, status }) => [id, status])).toEqual([
      ['death-registration', 10],
      ['residence-deregistration', 10],
      ['survivor-benefit', null],
      ['funeral-support', 10],
      ['funeral-allowance', null],
    ]);
    expect(dossierIn(view, 'survivor-benefit')).toMatchObject({
      phase: 'notApplicable',
      reason: { en: 'The deceased had no social insurance.' },
    });
    expect(dossierIn(view, 'funeral-support').outcome).toMatchObject({ head: 'B3', amount: 10_000_000 });
    const [registration] = await site.held('commune-civil-status', linked.id);
    expect(registration?.application).toMatchObject({
      NycQuanHe: 'NGUOI_DAI_DIEN',
      NycToChuc: 'Trung tâm Bảo trợ Thử Nghiệm',
    });
    const [support] = await site.held('commune-social-protection', linked.id);
    expect(support?.application).toMatchObject({ nguoiNhan: { ten: 'Trung tâm Bảo trợ Thử Nghiệm' } });
  });

  it('scenario 13: the relatives of an insured resident are not known, so nobody can draw a survivor benefit', async () => {
    const declaration = careHomeDeclaration({
      personalId: '094055101302',
      benefits: {},
      insurance: pensionerDeclaration().insurance,
      chosen: ['death-registration', 'survivor-benefit', 'funeral-allowance'],
    });
    const { case: linked } = await site.client.openCase('death', declaration, {
      filedAt: instantOf('2026-03-02T09:10+07:00'),
    });
    await confirmDraft(linked);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'survivor-benefit').reason?.en).toBe(
      'No relative is known who could receive a survivor benefit.',
    );
    expect(dossierIn(view, 'funeral-allowance').outcome).toMatchObject({ head: 'B1', amount: 23_400_000 });
    const held = await site.held('social-insurance', linked.id);
    expect(held.map(({ reference }) => reference)).toEqual([`${linked.id}/funeral-allowance/1`]);
    expect(held[0]?.application).toMatchObject({ nguoiNhan: { ten: 'Trung tâm Bảo trợ Thử Nghiệm' } });
    expect(view.outcome).toBe('returned');
  });

  it('scenario 16: a residence that was removed before is a success with a note, and no incident', async () => {
    const personalId = '094055101601';
    const facts = { alreadyRemoved: true, removedOn: '2026-02-27', noticeNumber: '41/2026/TB-CAX' };
    await site.fault('commune-police', { kind: 'knows', facts, personalId });
    const declaration = pensionerDeclaration({
      personalId,
      chosen: ['death-registration', 'residence-deregistration'],
    });
    const { case: linked } = await site.client.openCase('death', declaration, {
      filedAt: instantOf('2026-03-02T09:10+07:00'),
    });
    await confirmDraft(linked);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'residence-deregistration')).toMatchObject({
      status: 10,
      result: 'positive',
      note: 'Đã xóa đăng ký thường trú trước khi nhận hồ sơ',
      outcome: { removedOn: '2026-02-27', noticeNumber: '41/2026/TB-CAX' },
    });
    expect(view.incidents).toEqual([]);
    expect(view.outcome).toBe('returned');
  });

  it('asks for the decision that stopped a survivor pension before it files with the commune, and counts from then', async () => {
    const [filed, supplied] = ['2026-03-02T09:10+07:00', '2026-03-09T10:00+07:00'];
    const declaration = survivorPensionerDeclaration({ personalId: '094055101310' });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt: instantOf(filed) });
    await confirmDraft(linked);
    const waiting = await waitForDossier(linked, 'funeral-support', ({ waitingOn }) => waitingOn === 'citizen');
    expect(waiting).toMatchObject({ status: 1, asked: ['stop-decision'], dueAt: null, suspended: false });
    expect(await site.held('commune-social-protection', linked.id)).toEqual([]);

    await site.forward(linked.id, between(filed, supplied));
    const documents = [{ kind: 'stop-decision', location: 'test-store/stop-decision.pdf' }];
    await linked.act('funeral-support', { type: 'citizen.supplied', documents });
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'funeral-support')).toMatchObject({
      status: 10,
      dueAt: '2026-03-12 17:00',
      supplementRequests: 0,
      outcome: { head: 'B3', amount: 10_000_000 },
    });
    // The promise on the slip stays what it was.
    expect(view.promisedAt).toBe('2026-03-05 17:00');
  });
});
