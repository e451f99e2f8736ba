import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filed = '2026-03-02T09:10+07:00';
const everythingElse = ['residence-deregistration', 'survivor-benefit', 'funeral-allowance'];

describe('registration comes first, and its draft is shown to the applicant', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  const open = async (personalId: string, chosen = pensionerDeclaration().chosen) => {
    const declaration = pensionerDeclaration({ personalId, chosen });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt: instantOf(filed) });
    return linked;
  };

  it('opens nothing else when the commune refuses the registration, and says why', async () => {
    const personalId = '094055100101';
    await site.fault('commune-civil-status', { kind: 'refuses', reasons: ['wrong-commune'], personalId });
    const linked = await open(personalId);
    const view = await waitForEnd(linked);

    const registration = dossierIn(view, 'death-registration');
    expect(registration).toMatchObject({ status: 3, result: 'refused', reasons: ['wrong-commune'] });
    expect(registration.forms.at(-1)).toEqual({ formSet: '03/2025/TT-VPCP', number: '03', at: '2026-03-02 09:10' });
    for (const id of everythingElse) {
      expect(dossierIn(view, id)).toMatchObject({
        phase: 'notOpened',
        result: 'refused',
        status: null,
        reason: { vi: 'Đăng ký khai tử bị từ chối', en: 'Death registration was refused' },
      });
    }
    expect(view.outcome).toBe('refused');
    for (const agency of ['commune-police', 'social-insurance'] as const) {
      expect(await site.held(agency, linked.id)).toEqual([]);
    }
    const record = await site.register.findCase(linked.id);
    expect(record?.final).toMatchObject({ outcome: 'refused', undo: [] });
    expect(record?.final?.dossiers.map(({ id, result }) => [id, result])).toEqual([
      ['death-registration', 'refused'],
      ...everythingElse.slice(0, 2).map((id) => [id, 'notOpened']),
      ['funeral-support', 'notChosen'],
      ['funeral-allowance', 'notOpened'],
    ]);
  });

  it('takes silence of one day as consent to the draft, while the commune’s own limit goes on', async () => {
    const linked = await open('094055100102', ['death-registration', 'residence-deregistration']);
    const draft = await waitForDossier(linked, 'death-registration', ({ waitingOn }) => waitingOn === 'citizen');
    expect(draft).toMatchObject({ status: 4, citizenDueAt: '2026-03-03 17:00', dueAt: '2026-03-02 17:00' });

    await site.forward(linked.id, between(filed, '2026-03-03T16:50+07:00'));
    expect(await linked.dossier('death-registration')).toMatchObject({ waitingOn: 'citizen', overdue: true });
    await site.forward(linked.id, between('2026-03-03T16:50+07:00', '2026-03-03T17:05+07:00'));
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'death-registration')).toMatchObject({ status: 10, outcome: { issuedOn: '2026-03-03' } });
    // The extract came after the office had closed: residence is received on Wednesday and due on Thursday.
    expect(dossierIn(view, 'residence-deregistration').dueAt).toBe('2026-03-05 17:00');
    expect(view).toMatchObject({ promisedAt: '2026-03-03 17:00', outcome: 'returned' });
  });

  it('sends a new draft with the correction when the applicant disputes the first', async () => {
    const linked = await open('094055100103', ['death-registration', 'residence-deregistration']);
    await waitForDossier(linked, 'death-registration', ({ waitingOn }) => waitingOn === 'citizen');
    const corrections = [{ line: 'Nguyên nhân chết', correct: 'Bệnh tim' }];
    await linked.act('death-registration', { type: 'citizen.disputed', corrections });
    await waitForDossier(linked, 'death-registration', ({ waitingOn }) => waitingOn === 'citizen');
    const [file] = await site.held('commune-civil-status', linked.id);
    expect(file).toMatchObject({ stage: 'awaitingConfirmation', messages: 2 });
    expect(file?.memory).toMatchObject({ draft: { 'Nguyên nhân chết': 'Bệnh tim', 'Họ, chữ đệm, tên': 'Lê Văn Thử' } });

    await confirmDraft(linked);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'death-registration')).toMatchObject({ status: 10, overdue: false });
    expect((await site.held('commune-civil-status', linked.id)).map(({ messages }) => messages)).toEqual([3]);
    expect((await site.held('commune-police', linked.id)).map(({ ended }) => ended)).toEqual(['decided']);
  });
});
