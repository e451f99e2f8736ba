/** What `docs/operators.md` promises to operators, held against the server. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import type { CaseHandle } from '../../client/case-handle.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import type { CaseMessage } from '../../workflows/messages.js';
import { filedLater } from '../declarations/filed-later.js';
import { director, investorDeclaration, owner } from '../declarations/investors.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { investorApplication } from '../definitions/procedures/investor-applications.js';
import { printedUpdate, readyFilters, typedQueries } from '../docs/operators-page.js';
import { proceduresAlone } from '../harness/procedures-alone.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const day = 86_400_000;
const removal = 'residence-deregistration';
const agency = 'commune-police';
const filed = { filedAt: instantOf('2026-03-02T09:10+07:00') };

let site: TestSite;
let first: CaseHandle;
beforeAll(async () => {
  site = await startSite();
  // The first case of a new register: it has the day's first dossier code.
  first = await open('094056800001', { kind: 'hold' });
  await waitForDossier(first, removal, ({ status }) => status === 4);
});
afterAll(() => site.stop());

/** Files a removal on Monday 02/03/2026 at 09:10; it is due on Tuesday, so that its last working day has begun. */
async function open(personalId: string, ...rules: FaultRule[]): Promise<CaseHandle> {
  await site.fault(agency, ...rules.map((rule) => ({ ...rule, personalId })));
  return (await site.client.openCase(removal, filedLater(pensionerDeclaration({ personalId })), filed)).case.handle;
}

async function finds(query: string, { caseId }: CaseHandle): Promise<boolean> {
  for await (const found of site.temporal.workflow.list({ query: `(${query}) AND WorkflowId = "${caseId}"` })) {
    if (found.workflowId === caseId) return true;
  }
  return false;
}

/** Ready filters that have found the case they are for. */
const proven = new Set<string>();

/** Waits until exactly these ready filters find the case: lists follow a case with a moment's delay. */
async function expectFound(linked: CaseHandle, names: readonly string[]): Promise<void> {
  const matching = async () => {
    const answers = await Promise.all(readyFilters.map(({ query }) => finds(query, linked)));
    return readyFilters.filter((_filter, at) => answers[at]).map(({ name }) => name);
  };
  const wanted = readyFilters
    .map(({ name }) => name)
    .filter((name) => names.some((part) => name.endsWith(`· ${part}`)));
  expect(wanted).toHaveLength(names.length);
  for (const name of wanted) proven.add(name);
  await vi.waitFor(async () => expect(await matching()).toEqual(wanted), { timeout: 30_000, interval: 200 });
}

/** Sent as the Temporal UI sends it: past our client. */
const sendAsPrinted = ({ caseId }: CaseHandle, message: CaseMessage) =>
  site.temporal.workflow.getHandle(caseId).executeUpdate('officer', { args: [message] });

describe('the filters of docs/operators.md find', () => {
  it.each([
    { name: 'death registration', personalId: '094056800011', found: ['Open', 'Due soon', 'Civil status'] },
    { name: 'removal of permanent residence', personalId: '094056800012', found: ['Open', 'Due soon', 'Police'] },
    { name: 'survivor benefit', personalId: '094056800013', found: ['Open', 'Social insurance'] },
    { name: 'funeral-cost support by the commune', personalId: '094056800014', found: ['Open', 'Social protection'] },
    { name: 'funeral allowance by home affairs', personalId: '094056800015', found: ['Open', 'Home affairs'] },
  ])('$name under the agency that owes it', async ({ name, personalId, found }) => {
    const alone = proceduresAlone.find((procedure) => procedure.name === name);
    if (!alone) throw new RangeError(`There is no procedure "${name}".`);
    await site.fault(alone.agency, { kind: 'hold', personalId });
    await expectFound(await alone.open(site.client, personalId), found);
  });

  it.each([
    { id: 'investment-registration', at: 'industrial-zone-authority', on: '2026-03-02', name: 'Industrial zones' },
    { id: 'enterprise-registration', at: 'business-registration', on: '2026-03-02', name: 'Business registration' },
    { id: 'judicial-record', at: 'justice-department', on: '2026-03-02', name: 'Justice' },
    { id: 'judicial-record', at: 'provincial-police', on: '2026-07-06', name: 'Provincial police' },
    { id: 'environment-licence', at: 'natural-resources', on: '2026-03-02', name: 'Environment' },
  ] as const)('$id under the agency that owes it on $on', async ({ id, at, on, name }) => {
    await site.fault(at, { kind: 'hold' });
    // Each case is about a person of its own.
    const people = [at === 'provincial-police' ? owner : director];
    const application = investorApplication(id, investorDeclaration({ people }));
    const filedAt = instantOf(`${on}T09:10+07:00`);
    const opened = await site.client.openCase(id, { commune: '31684', application } as never, { filedAt });
    await expectFound(opened.case.handle, ['Open', name]);
  });

  it('a dossier that is late', async () => {
    const late = await open('094056800002', { kind: 'hold' });
    await waitForDossier(late, removal, ({ status }) => status === 4);
    await site.forward(late.caseId, 2 * day);
    await expectFound(late, ['Open', 'Overdue', 'Was late', 'Needs a person', 'Police']);
  });

  it('papers that the citizen owes', async () => {
    const asked = await open('094056800003', { kind: 'asksSupplement', items: ['so-ho-khau'] });
    await expectFound(asked, ['Open', 'Citizen', 'Supplement']);
  });

  it('a refused case', async () => {
    await expectFound(await open('094056800004', { kind: 'refuses', reasons: ['khong-co-ho-so'] }), ['Refused']);
  });

  it.each(typedQueries)('one of the cases when somebody types %s', async (query) => {
    const another = await open('094056800005', { kind: 'hold' });
    await vi.waitFor(
      async () => expect((await finds(query, first)) || (await finds(query, another))).toBe(true),
      10_000,
    );
  });
});

describe('docs/operators.md says how to help a case on', () => {
  it('a rejected dossier is found as an incident, and is sent again by the update that is printed', async () => {
    const linked = await open('094056800006', { kind: 'fails', status: 422, on: 'application' }, { kind: 'hold' });
    await waitForDossier(linked, removal, ({ waitingOn }) => waitingOn === 'officer');
    await expectFound(linked, ['Open', 'Due soon', 'Needs a person', 'Incidents']);

    await site.mend(agency);
    await sendAsPrinted(linked, printedUpdate('officer.retried', 'dossier'));
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned', incidents: [] });
    await expectFound(linked, []);
  });

  it.each([
    { scope: 'dossier', personalId: '094056800007' },
    { scope: 'case', personalId: '094056800008' },
  ] as const)('the update that is printed stops one $scope', async ({ scope, personalId }) => {
    const linked = await open(personalId, { kind: 'hold' });
    await waitForDossier(linked, removal, ({ status }) => status === 4);
    await sendAsPrinted(linked, printedUpdate('officer.stopped', scope));
    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('stopped');
    expect(dossierIn(view, removal)).toMatchObject({
      status: 8,
      forms: expect.arrayContaining([expect.objectContaining({ number: '05' })]),
    });
  });

  it('the apology that is printed gives a dossier its one new date', async () => {
    const personalId = '094056800010';
    const message = printedUpdate('officer.rescheduled', 'dossier');
    const alone = proceduresAlone.find(({ dossier }) => dossier === message.dossier);
    if (!alone) throw new RangeError(`There is no procedure "${message.dossier}".`);
    await site.fault(alone.agency, { kind: 'hold', personalId });
    const linked = await alone.open(site.client, personalId);
    await waitForDossier(linked, alone.dossier, ({ status }) => status === 4);
    await sendAsPrinted(linked, message);
    const { rescheduled, forms } = await linked.dossier(alone.dossier);
    expect(rescheduled).toMatchObject({ dueAt: `${message.event.newDate} 17:00`, reason: message.event.reason });
    expect(forms.at(-1)?.number).toBe('04');
  });

  it('terminating undoes nothing: the agency works on, nothing is recorded, and filing again takes the case up', async () => {
    const personalId = '094056800009';
    const linked = await open(personalId, { kind: 'hold' });
    await waitForDossier(linked, removal, ({ status }) => status === 4);
    await site.temporal.workflow.getHandle(linked.caseId).terminate('test of the page');
    await expectFound(linked, ['Broken off']);

    expect(await site.held(agency, linked.caseId)).toMatchObject([{ ended: null }]);
    expect((await site.register.findCase(linked.caseId))?.final).toBeUndefined();
    const again = await site.client.openCase(removal, filedLater(pensionerDeclaration({ personalId })), filed);
    expect(again).toMatchObject({ how: 'found', case: { id: linked.caseId } });
    await waitForDossier(again.case, removal, ({ status }) => status === 4);
    await site.release(agency, `${linked.caseId}/`);
    expect((await waitForEnd(again.case)).outcome).toBe('returned');
    expect(await site.held(agency, linked.caseId)).toMatchObject([{ ended: 'decided', messages: 1 }]);
  });
});

it('every ready filter has found a case here, but for the two that speak of Temporal itself', () => {
  const unproven = readyFilters.map(({ name }) => name).filter((name) => !proven.has(name));
  expect(unproven).toEqual(['Tạm dừng · Paused', 'Lỗi máy · Engine faults']);
});
