import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import type { CaseHandle } from '../../client/case-handle.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const minute = 60_000;
const removal = 'residence-deregistration';
const agency = 'commune-police';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Files a removal on Monday 02/03/2026 at 09:10. */
async function open(personalId: string, ...rules: FaultRule[]): Promise<CaseHandle> {
  await site.fault(agency, ...rules.map((rule) => ({ ...rule, personalId })));
  const declaration = filedLater(pensionerDeclaration({ personalId }));
  const filedAt = instantOf('2026-03-02T09:10+07:00');
  return (await site.client.openCase(removal, declaration, { filedAt })).case.handle;
}

const retried = { type: 'officer.retried', by: 'one-stop-centre/clerk', reason: 'du lieu da sua' };

async function shown({ caseId }: CaseHandle) {
  const { typedSearchAttributes } = await site.temporal.workflow.getHandle(caseId).describe();
  return {
    incident: typedSearchAttributes.get(searchAttributes.incident),
    needsPerson: typedSearchAttributes.get(searchAttributes.needsPerson),
  };
}

describe('an answer that is lost after the agency has written the dossier down', () => {
  it.for([
    { lost: 'once', personalId: '094055600001', times: 1 },
    { lost: 'in a whole round of tries', personalId: '094055600002', times: 3 },
  ])('leaves exactly one dossier there, lost $lost', async ({ personalId, times }) => {
    const linked = await open(personalId, { kind: 'answerLost', on: 'application', times });
    await site.forward(linked.caseId, 5 * minute);
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', incidents: [] });
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ messages: 1, ended: 'decided' }]);
  });

  it('withdraws once although the answer to the withdrawal was lost', async () => {
    const personalId = '094055600003';
    const linked = await open(personalId, { kind: 'hold' }, { kind: 'answerLost', on: 'cancel', times: 2 });
    await waitForDossier(linked, removal, ({ status }) => status === 4);
    await linked.send({ id: 'withdrew-1', dossier: removal, event: { type: 'citizen.withdrew' } });
    await site.forward(linked.caseId, 5 * minute);
    expect(dossierIn(await waitForEnd(linked), removal)).toMatchObject({ status: 8, result: 'withdrawn' });
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ messages: 2, ended: 'cancelled' }]);
  });
});

describe('data that the agency’s system rejects for good', () => {
  it('wait for an officer, who has them sent again once they are mended', async () => {
    const linked = await open('094055600004', { kind: 'fails', status: 400, on: 'application' });
    const failed = await waitForDossier(linked, removal, ({ waitingOn }) => waitingOn === 'officer');
    expect(failed).toMatchObject({ status: 1, state: 'submissionFailed', dueAt: '2026-03-03 17:00', suspended: false });
    expect(failed.allowed).toEqual([
      'citizen.withdrew',
      'officer.corrected',
      'officer.decidedByHand',
      'officer.refusedByHand',
      'officer.rescheduled',
      'officer.retried',
      'officer.stopped',
    ]);
    const { incidents } = await linked.view();
    expect(incidents).toMatchObject([{ kind: 'call-failed', dossier: removal, code: 'AGENCY_REJECTED' }]);
    expect(await shown(linked)).toEqual({ incident: ['call-failed'], needsPerson: true });

    await site.mend(agency);
    await linked.send({ id: 'retried-1', dossier: removal, event: retried });
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', incidents: [] });
    expect(await shown(linked)).toMatchObject({ needsPerson: false });
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ messages: 1, ended: 'decided' }]);
  });

  it('are stopped by an officer when they cannot be mended (status 8, form 05)', async () => {
    const linked = await open('094055600005', { kind: 'fails', status: 422, on: 'application' });
    await waitForDossier(linked, removal, ({ waitingOn }) => waitingOn === 'officer');
    const event = { type: 'officer.stopped', by: 'one-stop-centre/clerk', reason: 'khong-sua-duoc' };
    await linked.send({ id: 'stopped-1', dossier: removal, event });
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'stopped', incidents: [] });
    expect(dossierIn(view, removal)).toMatchObject({
      status: 8,
      forms: [{ number: '05' }],
      reasons: ['khong-sua-duoc'],
    });
  });

  it('wait in the same way when the papers asked for later are rejected', async () => {
    const linked = await open(
      '094055600006',
      { kind: 'asksSupplement', items: ['so-ho-khau'] },
      { kind: 'fails', status: 400, on: 'supplement' },
    );
    await waitForDossier(linked, removal, ({ status }) => status === 5);
    const documents = [{ kind: 'so-ho-khau', location: 'test-store/household.pdf' }];
    await linked.send({ id: 'supplied-1', dossier: removal, event: { type: 'citizen.supplied', documents } });
    const failed = await waitForDossier(linked, removal, ({ waitingOn }) => waitingOn === 'officer');
    expect(failed).toMatchObject({ status: 5, suspended: false, state: 'processing.supplementFailed' });

    await site.mend(agency);
    await linked.send({ id: 'retried-1', dossier: removal, event: retried });
    const view = await waitForEnd(linked);
    expect(dossierIn(view, removal)).toMatchObject({ status: 10, supplementRequests: 1 });
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ messages: 2, ended: 'decided' }]);
  });
});
