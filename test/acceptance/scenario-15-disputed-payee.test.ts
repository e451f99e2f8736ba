import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldDossier } from '../../agencies/sandbox/back-door.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { daughter } from '../declarations/base-declaration.js';
import { pensionerDeclaration, secondRelativeDeclaration } from '../declarations/scenarios.js';
import { type Agreement, agreeOnPayee, chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForCase, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const day = 86_400_000;
const filed = { filedAt: instantOf('2026-03-02T09:10+07:00') };
const allowance = 'funeral-allowance';
const others = ['death-registration', 'residence-deregistration', 'survivor-benefit'] as const;
const byDaughter: Agreement = {
  payee: { kind: 'person', fullName: daughter.fullName, personalId: daughter.personalId, relation: 'child' },
  agreement: { kind: 'payee-agreement', location: 'test-store/payee-agreement.pdf' },
};

describe('scenario 15: two children claim the same funeral money at social insurance', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  /** Social insurance knows of the other claim; everything else of the case has been decided. */
  async function openDisputed(personalId: string) {
    const facts = { payeeDisputed: true, claimants: 2 };
    await site.fault('social-insurance', { kind: 'knows', facts, personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await confirmDraft(linked);
    await chooseBenefit(linked, 'monthly');
    await waitForCase(
      linked,
      (view) =>
        dossierIn(view, allowance).status === 5 && others.every((id) => dossierIn(view, id).result === 'positive'),
      'a disputed payee, and everything else decided',
    );
    return linked;
  }

  /** Every payment for the funeral, in the agencies' own books. */
  async function paymentsOf(caseId: string) {
    const held = await Promise.all(agencyIds.map((agency) => site.held(agency, caseId)));
    return held.flat().flatMap(({ memory }) => (memory as { chiTra?: object }).chiTra ?? []);
  }

  const funeralDossier = (held: readonly HeldDossier[]) => held.find(({ reference }) => reference.includes(allowance));

  it('suspends that dossier alone until they agree, and pays the chosen one once', async () => {
    const personalId = '094055800001';
    const linked = await openDisputed(personalId);
    const second = await site.client.openCase('death', secondRelativeDeclaration({ personalId }), filed);
    expect([second.how, second.case.id]).toEqual(['joined', linked.id]);

    const disputed = await linked.view();
    expect(disputed).toMatchObject({ stage: 'suspended', parties: 1, incidents: [], nextDue: null });
    expect(dossierIn(disputed, allowance)).toMatchObject({
      suspended: true,
      waitingOn: 'citizen',
      asked: ['payee-agreement'],
      shownToCitizen: { claimants: 2 },
      forms: [{ number: '01' }, { formSet: '03/2025/TT-VPCP', number: '02' }],
      dueAt: '2026-03-12 17:00',
    });
    expect(await paymentsOf(linked.id)).toEqual([]);

    await site.forward(linked.id, 3 * day);
    await agreeOnPayee(second.case, byDaughter);
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', urgency: 'onTime', incidents: [] });
    // Asked on Monday, agreed on Thursday: three working days more for this dossier, none for the other.
    expect(dossierIn(view, allowance)).toMatchObject({ status: 10, dueAt: '2026-03-17 17:00', overdue: false });
    expect(dossierIn(view, 'survivor-benefit')).toMatchObject({ status: 10, dueAt: '2026-03-12 17:00' });

    const nguoiNhan = { ten: daughter.fullName, soDinhDanh: daughter.personalId, quanHe: 'CON' };
    expect(await paymentsOf(linked.id)).toEqual([{ nguoiNhan, soTien: 23_400_000 }]);
    expect(funeralDossier(await site.held('social-insurance', linked.id))).toMatchObject({
      messages: 2,
      ended: 'decided',
    });
  });

  it('pays nobody when they do not agree and the claim is withdrawn; the other results stand', async () => {
    const linked = await openDisputed('094055800002');
    await linked.act(allowance, { type: 'citizen.withdrew', reason: 'no agreement' });
    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('partly-returned');
    expect(view.dossiers.map(({ id, status }) => [id, status])).toEqual([
      ...others.map((id) => [id, 10]),
      ['funeral-support', null],
      [allowance, 8],
    ]);
    expect(await paymentsOf(linked.id)).toEqual([]);
  });

  it('pays once although the answer to the agreement was lost, and after an officer sent a rejected one again', async () => {
    const personalId = '094055800003';
    const linked = await openDisputed(personalId);
    await site.fault(
      'social-insurance',
      { kind: 'fails', status: 422, on: 'answer', times: 1, personalId },
      { kind: 'answerLost', on: 'answer', times: 3, personalId },
    );
    await agreeOnPayee(linked, byDaughter);
    const failed = await waitForDossier(linked, allowance, ({ waitingOn }) => waitingOn === 'officer');
    expect(failed).toMatchObject({ state: 'processing.agreementFailed', status: 5, suspended: false });

    await linked.act(allowance, { type: 'officer.retried', by: 'one-stop-centre/clerk', reason: 'form mended' });
    await site.forward(linked.id, 5 * 60_000);
    expect((await waitForEnd(linked)).outcome).toBe('returned');
    expect(await paymentsOf(linked.id)).toHaveLength(1);
    expect(funeralDossier(await site.held('social-insurance', linked.id))).toMatchObject({ messages: 2 });
  });
});
