import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import type { CaseHandle } from '../../client/case-handle.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import type { CaseMessage } from '../../workflows/messages.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerAndVeteranDeclaration, pensionerDeclaration } from '../declarations/scenarios.js';
import { printedUpdate } from '../docs/operators-page.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForCase, waitForDossier, waitForEnd, waitForHeld } from '../harness/wait-for-case.js';

const day = 86_400_000;
const removal = 'residence-deregistration';
const police = 'commune-police';
const filed = { filedAt: instantOf('2026-03-02T09:10+07:00') };
const clerk = { by: 'one-stop-centre/clerk', reason: 'entered from the paper file' };
const rejects: FaultRule = { kind: 'fails', status: 422, on: 'application', times: 1 };
const removed = { removedOn: localDate('2026-03-03'), noticeNumber: '15/TB-CAP' };
const extract = { number: '12/2026/TLKT', issuedOn: localDate('2026-03-02'), signedBy: 'Chủ tịch UBND phường' };

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Files a removal on Monday 02/03/2026 at 09:10. */
async function openRemoval(personalId: string, ...rules: FaultRule[]): Promise<CaseHandle> {
  await site.fault(police, ...rules.map((rule) => ({ ...rule, personalId })));
  return (await site.client.openCase(removal, filedLater(pensionerDeclaration({ personalId })), filed)).case.handle;
}

/** Waits until the list of cases has it, or has it no more, under a query of docs/operators.md. */
async function expectListed({ caseId }: Pick<CaseHandle, 'caseId'>, query: string, listed: boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      const { count } = await site.temporal.workflow.count(`(${query}) AND WorkflowId = "${caseId}"`);
      expect(count).toBe(listed ? 1 : 0);
    },
    { timeout: 30_000, interval: 200 },
  );
}

const send = (linked: CaseHandle, { id, event }: CaseMessage) => linked.send({ id, dossier: removal, event });

describe('an application that the agency rejects (422)', () => {
  it('is an incident in the lists, is corrected as printed in docs/operators.md, and ends normally', async () => {
    const message = printedUpdate('officer.corrected');
    const { application, by, reason } = message.event as unknown as {
      application: { deceased: { personalId: string }; household: object };
      by: string;
      reason: string;
    };
    const linked = await openRemoval(application.deceased.personalId, rejects);
    const rejected = await waitForDossier(linked, removal, ({ waitingOn }) => waitingOn === 'officer');
    await expectListed(linked, '`CaseIncident`="call-failed"', true);
    expect(rejected.application).toMatchObject({ household: { relation: 'head' } });
    const corrected = { ...(rejected.application as object), household: application.household };
    expect(application).toEqual(corrected);

    await send(linked, message);
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', incidents: [] });
    expect(dossierIn(view, removal)).toMatchObject({
      status: 10,
      application: null,
      officerActs: [{ type: 'officer.corrected', by, reason }],
    });
    await expectListed(linked, '`CaseIncident` IS NOT NULL', false);
    const [held, ...others] = await site.held(police, linked.caseId);
    expect(others).toEqual([]);
    expect(held).toMatchObject({ ended: 'decided', messages: 1 });
    expect(JSON.stringify(held?.application)).toContain('Phạm Thị Thử Vợ');
  });

  it('names the ways out in the details, and refuses a correction that would be another case', async () => {
    const linked = await openRemoval('094055800012', rejects);
    const { application } = await waitForDossier(linked, removal, ({ waitingOn }) => waitingOn === 'officer');
    const details = await site.temporal.workflow.getHandle(linked.caseId).query<string>('__temporal_workflow_metadata');
    const shown = JSON.stringify(details);
    for (const way of ['retried', 'corrected', 'decidedByHand', 'refusedByHand', 'stopped']) {
      expect(shown).toContain(`officer.${way}`);
    }
    const filedFor = application as { deceased: object };
    const ofAnother = { ...filedFor, deceased: { ...filedFor.deceased, personalId: '094055800099' } };
    const event = { type: 'officer.corrected', ...clerk, application: ofAnother };
    await expect(linked.send({ id: 'corrected-1', dossier: removal, event })).rejects.toThrow(
      /asked for officer\.corrected: .* a correction keeps the person .* It is in state submissionFailed/,
    );
    const incomplete = { ...event, application: { deceased: filedFor.deceased } };
    await expect(linked.send({ id: 'corrected-2', dossier: removal, event: incomplete })).rejects.toMatchObject({
      refusal: 'MESSAGE_INVALID',
    });
    await linked.send({ id: 'refused-1', dossier: removal, event: printedUpdate('officer.refusedByHand').event });
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'refused', incidents: [] });
    expect(dossierIn(view, removal)).toMatchObject({ status: 3, forms: [{ number: 'CT06' }] });
    expect(await site.held(police, linked.caseId)).toEqual([]);
  });
});

describe('a dossier that an officer takes over by hand', () => {
  it('opens its followers with what was issued on paper, after its agency was away for days', async () => {
    const personalId = '094055800021';
    await site.fault('commune-civil-status', { kind: 'down', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await site.forward(linked.id, 2 * day);
    const stuck = await waitForCase(linked, ({ incidents }) => incidents.length > 0);
    expect(stuck.incidents).toMatchObject([{ kind: 'agency-unreachable', dossier: 'death-registration' }]);
    expect(dossierIn(stuck, 'death-registration').overdue).toBe(true);

    await linked.act('death-registration', { type: 'officer.decidedByHand', ...clerk, outcome: extract });
    await chooseBenefit(linked, 'lump-sum');
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', incidents: [] });
    expect(dossierIn(view, 'death-registration')).toMatchObject({
      status: 10,
      outcome: extract,
      officerActs: [{ type: 'officer.decidedByHand', ...clerk }],
    });
    const [removalAtPolice] = await site.held(police, linked.id);
    expect(JSON.stringify(removalAtPolice?.application)).toContain(extract.number);
    await site.mend('commune-civil-status');
    expect(await site.held('commune-civil-status', linked.id)).toEqual([]);
  });

  it('stays as the officer entered it when its agency decides late, and once more after the case has closed', async () => {
    const personalId = '094055800022';
    await site.fault(police, { kind: 'hold', personalId });
    await site.fault('social-insurance', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await confirmDraft(linked);
    await waitForHeld(site, police, linked.id, ({ held }) => held);
    await linked.act(removal, { type: 'officer.decidedByHand', ...clerk, outcome: removed });
    const byHand = await waitForDossier(linked, removal, ({ status }) => status === 9);

    await site.release(police, linked.id);
    const late = await waitForHeld(
      site,
      police,
      linked.id,
      ({ ended, deliveries }) => ended !== null && deliveries > 1,
    );
    expect(late.ended).toBe('decided');
    expect(await linked.dossier(removal)).toEqual(byHand);

    await waitForHeld(site, 'social-insurance', `${linked.id}/survivor-benefit`, ({ held }) => held);
    await waitForHeld(site, 'social-insurance', `${linked.id}/funeral-allowance`, ({ held }) => held);
    const lumpSum = { benefit: 'lump-sum' as const, amount: 9_000_000, decisionNumber: '1/QĐ-BHXH' };
    const paid = { decidedOn: localDate('2026-03-03'), paymentOrder: 'LC-2026-000001' };
    await linked.act('survivor-benefit', { type: 'officer.decidedByHand', ...clerk, outcome: { ...lumpSum, ...paid } });
    await linked.act('funeral-allowance', { type: 'officer.refusedByHand', ...clerk, reasons: ['khong-du-can-cu'] });
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'partly-returned', incidents: [] });
    const record = await site.register.findCase(linked.id);
    await site.release('social-insurance', linked.id);
    await waitForHeld(site, 'social-insurance', `${linked.id}/funeral-allowance`, ({ ended }) => ended === 'decided');
    expect(await linked.view()).toMatchObject({ outcome: 'partly-returned' });
    expect(await site.register.findCase(linked.id)).toEqual(record);
  });

  it('turns to the next lawful head after a refusal by hand, and is paid there once', async () => {
    const personalId = '094055800023';
    await site.fault('social-insurance', { kind: 'fails', status: 422, on: 'application', personalId });
    const chosen = ['death-registration' as const, 'funeral-allowance' as const];
    const declaration = pensionerAndVeteranDeclaration({ personalId, chosen });
    const { case: linked } = await site.client.openCase('death', declaration, {
      filedAt: instantOf('2026-08-12T08:30+07:00'),
    });
    await confirmDraft(linked);
    await waitForDossier(linked, 'funeral-allowance', ({ waitingOn }) => waitingOn === 'officer');
    await expect(
      linked.act('funeral-allowance', {
        type: 'officer.decidedByHand',
        ...clerk,
        outcome: {
          head: 'B6',
          amount: 25_300_000,
          decisionNumber: '7/QĐ-SNV',
          decidedOn: localDate('2026-08-12'),
          monthlyPensionFor: [],
        },
      }),
    ).rejects.toThrow('only the head that is claimed now can be paid');

    await linked.act('funeral-allowance', { type: 'officer.refusedByHand', ...clerk, reasons: ['khong-dong-bhxh'] });
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'funeral-allowance')).toMatchObject({
      status: 10,
      agency: 'home-affairs',
      outcome: { head: 'B6' },
      note: 'B1 refused: khong-dong-bhxh',
      officerActs: [{ type: 'officer.refusedByHand', ...clerk }],
    });
    expect(await site.held('social-insurance', linked.id)).toEqual([]);
    expect(await site.held('home-affairs', linked.id)).toMatchObject([{ ended: 'decided' }]);
  });

  it('ends a dossier that its agency has lost', async () => {
    const linked = await openRemoval('094055800024', { kind: 'hold' });
    await waitForDossier(linked, removal, ({ status }) => status === 4);
    // The stand-in never forgets: its answer to our question is made one that it does not hold.
    await site.fault(police, { kind: 'fails', status: 404, on: 'query', personalId: '094055800024' });
    await site.forward(linked.caseId, day / 4);
    const lost = await waitForCase(linked, ({ incidents }) => incidents.length > 0);
    expect(lost.incidents).toMatchObject([{ kind: 'call-failed', code: 'AGENCY_LOST_DOSSIER', dossier: removal }]);
    await linked.send({ id: 'by-hand-1', dossier: removal, event: printedUpdate('officer.decidedByHand').event });
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned', incidents: [] });
    await expectListed(linked, '`CaseIncident` IS NOT NULL', false);
  });
});
