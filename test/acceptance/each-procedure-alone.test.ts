import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView } from '../../workflows/messages.js';
import { historyOf, statusCourse } from '../harness/history.js';
import { type ProcedureAlone, proceduresAlone, stopForm } from '../harness/procedures-alone.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const day = 86_400_000;
const formsOf = ({ forms }: DossierView) => forms.map(({ formSet, number }) => `${formSet} ${number}`);

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Opens it with an agency that examines and goes no further. */
async function openHeld({ agency, dossier, open }: ProcedureAlone, personalId: string) {
  await site.fault(agency, { kind: 'hold', personalId });
  const linked = await open(site.client, personalId);
  await waitForDossier(linked, dossier, ({ status }) => status === 4);
  return linked;
}

describe.each(proceduresAlone)('$name, filed by itself', (row) => {
  const { dossier, agency, forms, answer } = row;
  const personOf = (test: number) => `0940550020${proceduresAlone.indexOf(row)}${test}`;

  it('is refused by its agency with reasons and the refusal form (status 3)', async () => {
    const personalId = personOf(1);
    const reasons = ['giay-to-khong-hop-le', 'khong-du-can-cu'];
    await site.fault(agency, { kind: 'refuses', reasons, personalId });
    const linked = await row.open(site.client, personalId);

    const view = await waitForEnd(linked);
    const refused = dossierIn(view, dossier);
    expect(view.outcome).toBe('refused');
    expect(refused).toMatchObject({ status: 3, result: 'refused', reasons, dueAt: row.dueAt, outcome: null });
    expect(formsOf(refused)).toEqual([forms.receipt, forms.refusal]);
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ ended: 'refused', number: refused.agencyNumber }]);
    const kept = await site.register.findCase(linked.caseId);
    expect(kept?.final).toMatchObject({
      outcome: 'refused',
      // The agency's own words may name people: the record outlives the case and holds none of them.
      dossiers: [{ result: 'refused', status: 3, reasons: [] }],
      undo: [],
    });
  });

  it('stands still while papers are missing (status 5, form 02), and its due date moves by the days that took', async () => {
    const personalId = personOf(2);
    await site.fault(agency, { kind: 'asksSupplement', items: ['giay-to-tuy-than'], personalId });
    const linked = await row.open(site.client, personalId);
    const asked = await waitForDossier(linked, dossier, ({ status }) => status === 5);
    expect(asked).toMatchObject({
      suspended: true,
      waitingOn: 'citizen',
      asked: ['giay-to-tuy-than'],
      dueAt: row.dueAt,
    });
    expect(formsOf(asked)).toEqual([forms.receipt, forms.supplement]);
    expect(await linked.view()).toMatchObject({ stage: 'suspended', nextDue: null });

    await site.forward(linked.caseId, 3 * day);
    const documents = [{ kind: 'giay-to-tuy-than', location: 'test-store/identity.pdf' }];
    await linked.send({ id: 'supplied-1', dossier, event: { type: 'citizen.supplied', documents } });
    if (answer) {
      await waitForDossier(linked, dossier, ({ allowed }) => allowed.includes(answer.type));
      await linked.send({ id: 'answered-1', dossier, event: answer });
    }

    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', urgency: 'onTime' });
    const decided = dossierIn(view, dossier);
    expect(decided).toMatchObject({ status: 10, supplementRequests: 1, dueAt: row.dueAfterPause, overdue: false });
    expect(formsOf(decided)).toEqual([forms.receipt, forms.supplement]);
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ ended: 'decided' }]);
  });

  it('is withdrawn: first the agency is asked (status 7), then the dossier ends (status 8)', async () => {
    const linked = await openHeld(row, personOf(3));
    await linked.send({ id: 'withdrew-1', dossier, event: { type: 'citizen.withdrew', reason: 'nộp nhầm' } });

    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('withdrawn');
    const withdrawn = dossierIn(view, dossier);
    expect(withdrawn).toMatchObject({ status: 8, result: 'withdrawn', dueAt: row.dueAt, outcome: null });
    expect(formsOf(withdrawn)).toEqual([forms.receipt]);
    expect((await statusCourse(site.temporal, linked.caseId, dossier)).slice(-3)).toEqual([4, 7, 8]);
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ ended: 'cancelled' }]);
  });

  it('is stopped by an officer, who owes the form for it (status 8, form 05)', async () => {
    const linked = await openHeld(row, personOf(4));
    const event = { type: 'officer.stopped', by: 'one-stop-centre/clerk', reason: 'nop-trung' };
    await linked.send({ id: 'stopped-1', dossier, event });

    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('stopped');
    const stopped = dossierIn(view, dossier);
    expect(stopped).toMatchObject({ status: 8, result: 'stopped', reasons: ['nop-trung'], outcome: null });
    expect(formsOf(stopped)).toEqual([forms.receipt, stopForm]);
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ ended: 'cancelled' }]);
    const last = (await historyOf(site.temporal, linked.caseId)).at(-1);
    expect(last?.workflowExecutionCompletedEventAttributes).toBeTruthy();
  });
});
