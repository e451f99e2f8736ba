import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { portTo } from '../../agencies/contract/contract-context.js';
import { examineCase, type RepairSite, repairCase } from '../../client/repair.js';
import type { TypedCase } from '../../client/typed-case.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { instantOf, localDateOf } from '../../definitions/calendar/instant.js';
import { runCommand } from '../cli/command.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { closedCase, everythingBack, foundAlive, takenBack, waitForAnnulment } from '../harness/annulment.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { namespaces } from '../harness/namespaces.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd, waitForHeld } from '../harness/wait-for-case.js';

const filed = { filedAt: instantOf('2026-03-02T09:10+07:00') };
const hour = 3_600_000;
const patience = { timeout: 90_000, interval: 40 };
const removal = 'residence-deregistration';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const repairSite = (of: TestSite): RepairSite => {
  const { agencyUrls, taskQueue } = of.workerSettings;
  const desks = Object.fromEntries(agencyIds.map((agency) => [agency, portTo(agency, agencyUrls[agency])]));
  return { workflows: of.temporal.workflow, register: of.register, taskQueue, desks };
};

async function repair(caseId: string, { stop = false, of = site } = {}) {
  const found = await examineCase(repairSite(of), caseId, { stop });
  await repairCase(repairSite(of), found, { stop });
  return found;
}

const terminate = (linked: TypedCase<'death'>, of = site) =>
  of.temporal.workflow.getHandle(linked.id).terminate('somebody pressed the wrong button');

/** What all agencies hold of a case: reference, messages of ours, how it ended. */
async function everywhere(caseId: string, of = site) {
  const held = (await Promise.all(agencyIds.map((agency) => of.held(agency, caseId)))).flat();
  return held.map(({ reference, messages, ended }) => [reference.slice(caseId.length + 1), messages, ended]);
}

async function forget(caseId: string) {
  const { workflow } = site.temporal;
  const { runId } = await workflow.getHandle(caseId).describe();
  const workflowExecution = { workflowId: caseId, runId };
  const { namespace } = workflow.options;
  await workflow.workflowService.deleteWorkflowExecution({ namespace, workflowExecution });
  await vi.waitFor(() => expect(workflow.getHandle(caseId).describe()).rejects.toThrow(), patience);
}

describe('a case that somebody terminates in the Temporal UI', () => {
  it('goes on after the repair, with the call that was pending and the message that came last', async () => {
    const personalId = '094056200001';
    await site.fault('commune-police', { kind: 'slow', ms: 2_500, on: 'application', times: 1, personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await confirmDraft(linked);
    await waitForHeld(site, 'commune-police', `${linked.id}/`, () => true);
    await linked.handle.send({ id: 'joined-last', event: { type: 'citizen.joined', relation: 'child' } });
    await terminate(linked);

    const found = await repair(linked.id);
    expect(found).toMatchObject({ remedy: 'resume', workflow: { status: 'TERMINATED' }, registered: {} });
    expect(found.holdings.soleDossiers).toEqual(['death-registration']);
    await chooseBenefit(linked, 'monthly');
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', parties: 1, incidents: [] });
    expect(
      await linked.handle
        .send({ id: 'joined-last', event: { type: 'citizen.joined', relation: 'child' } }, 'again')
        .catch(({ code }) => code),
    ).toBe('CASE_CLOSED');
    expect(await everywhere(linked.id)).toEqual([
      ['death-registration/1', 2, 'decided'],
      [`${removal}/1`, 1, 'decided'],
      ['survivor-benefit/1', 2, 'decided'],
      ['funeral-allowance/1', 1, 'decided'],
    ]);
    expect((await site.register.findCase(linked.id))?.final).toMatchObject({ outcome: 'returned' });
  });

  it('hears at once what an agency decided while nobody listened, and keeps its dates', async () => {
    const personalId = '094056200002';
    await site.fault('commune-police', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await confirmDraft(linked);
    const { dueAt } = await waitForDossier(linked, removal, ({ status }) => status === 4);
    await site.forward(linked.id, 12 * hour);
    await terminate(linked);
    await site.release('commune-police', `${linked.id}/`);
    await waitForHeld(site, 'commune-police', `${linked.id}/`, ({ ended }) => ended === 'decided');

    const untaken = async () =>
      (await site.register.untakenCallbacks(1_000)).filter(({ reference }) => reference?.startsWith(linked.id));
    await vi.waitFor(async () => expect(await untaken()).toMatchObject([{ code: 'CASE_CLOSED' }]), patience);

    const found = await repair(linked.id);
    await vi.waitFor(async () => expect(await untaken()).toEqual([]), patience);
    const police = found.filed.find(({ dossier }) => dossier === removal);
    expect(police?.record?.notices.at(-1)?.event).toMatchObject({ type: 'agency.decided' });
    expect(await waitForDossier(linked, removal, ({ result }) => result === 'positive')).toMatchObject({ dueAt });
    await chooseBenefit(linked, 'monthly');
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned' });
  });

  it('is stopped in good order where it is not to go on', async () => {
    const personalId = '094056200003';
    await site.fault('commune-police', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await confirmDraft(linked);
    await waitForDossier(linked, removal, ({ status }) => status === 4);
    await waitForDossier(linked, 'survivor-benefit', ({ waitingOn }) => waitingOn === 'citizen');
    await waitForDossier(linked, 'funeral-allowance', ({ result }) => result === 'positive');
    await terminate(linked);

    await repair(linked.id, { stop: true });
    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('partly-returned');
    expect(dossierIn(view, removal)).toMatchObject({ result: 'stopped', status: 8 });
    expect(await everywhere(linked.id)).toEqual([
      ['death-registration/1', 2, 'decided'],
      [`${removal}/1`, 2, 'cancelled'],
      ['survivor-benefit/1', 2, 'cancelled'],
      ['funeral-allowance/1', 1, 'decided'],
    ]);
    expect((await site.temporal.workflow.getHandle(linked.id).describe()).status.name).toBe('COMPLETED');
    expect(await repair(linked.id, { stop: true })).toMatchObject({ remedy: 'nothing' });
  });

  it('goes on in the run in which it was, where its history had grown long', async () => {
    const short = await startSite({ namespace: namespaces.shortHistories });
    try {
      const personalId = '094056200004';
      await short.fault('commune-police', { kind: 'hold', personalId });
      const { case: linked } = await short.client.openCase('death', pensionerDeclaration({ personalId }), filed);
      await confirmDraft(linked);
      await chooseBenefit(linked, 'monthly');
      await waitForDossier(linked, removal, ({ status }) => status === 4);
      const { raw, runId } = await short.temporal.workflow.getHandle(linked.id).describe();
      expect(runId).not.toBe(raw.workflowExecutionInfo?.firstRunId);
      await terminate(linked, short);
      await repair(linked.id, { of: short });
      await short.release('commune-police', `${linked.id}/`);
      expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned' });
    } finally {
      await short.stop();
    }
  });
});

describe('a case that Temporal has forgotten before it ended', () => {
  it('is ended from the register and from what its agencies say', async () => {
    const personalId = '094056200005';
    await site.fault('commune-police', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await confirmDraft(linked);
    await waitForDossier(linked, removal, ({ status }) => status === 4);
    await waitForDossier(linked, 'survivor-benefit', ({ waitingOn }) => waitingOn === 'citizen');
    await waitForDossier(linked, 'funeral-allowance', ({ result }) => result === 'positive');
    await forget(linked.id);
    await site.fault('commune-police', { kind: 'down', on: 'cancel', personalId, times: 1 });

    const found = await repair(linked.id);
    expect(found).toMatchObject({ remedy: 'settle', workflow: null });
    const repairing = site.temporal.workflow.getHandle(`${linked.id}.repair`);
    await repairing.cancel();
    expect(await repairing.result()).toMatchObject({ outcome: 'partly-returned' });

    expect(await everywhere(linked.id)).toEqual([
      ['death-registration/1', 2, 'decided'],
      [`${removal}/1`, 2, 'cancelled'],
      ['survivor-benefit/1', 2, 'cancelled'],
      ['funeral-allowance/1', 1, 'decided'],
    ]);
    const final = (await site.register.findCase(linked.id))?.final;
    expect(final?.outcome).toBe('partly-returned');
    expect(final?.dossiers.map(({ id, result, status }) => [id, result, status])).toEqual([
      ['funeral-allowance', 'positive', 10],
      ['funeral-support', 'notChosen', undefined],
      ['survivor-benefit', 'stopped', 8],
      [removal, 'stopped', 8],
      ['death-registration', 'positive', 10],
    ]);
    expect(final?.undo.map(({ dossier }) => dossier)).toEqual(['funeral-allowance', 'death-registration']);
    expect(await site.register.holdings(linked.id)).toMatchObject({
      payments: [{ dossier: 'funeral-allowance', spent: true }],
      soleDossiers: ['death-registration'],
    });
    expect(await repair(linked.id)).toMatchObject({ remedy: 'nothing' });

    await site.mend('commune-police');
    const again = await site.client.openCase(removal, filedLater(pensionerDeclaration({ personalId })), filed);
    expect(await waitForEnd(again.case)).toMatchObject({ outcome: 'returned' });
  });

  it('lets the death be registered anew when nothing of it was decided', async () => {
    const personalId = '094056200006';
    await site.fault('commune-civil-status', { kind: 'hold', personalId });
    const declaration = pensionerDeclaration({ personalId });
    const { case: linked } = await site.client.openCase('death', declaration, filed);
    await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);
    await forget(linked.id);
    await repair(linked.id);
    await site.temporal.workflow.getHandle(`${linked.id}.repair`).result();
    expect((await site.register.findCase(linked.id))?.final).toMatchObject({ outcome: 'stopped', undo: [] });
    expect(await everywhere(linked.id)).toEqual([['death-registration/1', 2, 'cancelled']]);

    await site.mend('commune-civil-status');
    const { chosen: _, ...alone } = declaration;
    const again = await site.client.openCase('death-registration', alone as never, filed);
    expect(again.how).toBe('opened');
  });
});

describe('an annulment that somebody terminates', () => {
  it('goes on after the repair of its case, and takes everything back once', async () => {
    const personalId = '094056200009';
    const linked = await closedCase(site, personalId);
    await site.fault('commune-police', { kind: 'down', on: 'annul', personalId });
    const { handle } = await site.client.annul(linked.id, { decision: foundAlive });
    await waitForAnnulment(handle, ({ nextTryAt }) => nextTryAt !== null);
    await site.temporal.workflow.getHandle(handle.id).terminate('somebody pressed the wrong button');

    expect(await repair(linked.id)).toMatchObject({ remedy: 'nothing', annulment: { status: 'TERMINATED' } });
    await site.mend('commune-police');
    await site.forward(handle.id, 12 * hour);
    expect(await handle.result()).toMatchObject({ outcome: 'annulled' });
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
  });
});

describe('a case whose start was refused', () => {
  it('is filed again, or given up so that nothing stays reserved for it', async () => {
    const caseId = 'death-0940562000070000';
    const opening = { caseId, subjectKey: '0940562000070000', bundle: 'death@1', commune: '31684', person: null };
    const [dossiers, filedOn] = [['death-registration'], localDateOf(filed.filedAt)];
    const numbered = { orgCode: 'H13', filedOn, dossiers, soleDossiers: dossiers };
    await site.register.registerOpening({ ...opening, ...numbered });
    const { taskQueue } = site.workerSettings;
    const started = site.temporal.workflow.start('caseWorkflow', { workflowId: caseId, taskQueue, args: [{}] });
    await expect((await started).result()).rejects.toThrow();
    expect(await repair(caseId)).toMatchObject({
      remedy: 'file-again',
      workflow: { status: 'FAILED', failure: { code: 'CASE_START_REFUSED' } },
    });
    await repair(caseId, { stop: true });
    await site.temporal.workflow.getHandle(`${caseId}.repair`).result();
    expect((await site.register.findCase(caseId))?.final).toMatchObject({ outcome: 'stopped' });
    expect(await site.register.holdings(caseId)).toMatchObject({ soleDossiers: [] });
  });
});

describe('lienthong repair', () => {
  const run = (...args: readonly string[]) => runCommand(['repair', ...args], { settings: site.commandSettings });

  it('says what a terminated case has left behind, changes nothing, and repairs it when told to', async () => {
    const personalId = '094056200008';
    await site.fault('commune-civil-status', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);
    const { code, output } = await run(linked.id);
    expect([code, output]).toEqual([0, expect.stringContaining('Nothing is to be repaired.')]);

    await terminate(linked);
    const broken = await run(linked.id, '--stop');
    expect(broken.code).toBe(1);
    expect(broken.output).toContain('Temporal: terminated (somebody pressed the wrong button)');
    expect(broken.output).toContain('Register: opened on 2026-03-02, no final record');
    expect(broken.output).toContain('death-registration of this subject is for no other case');
    expect(broken.output).toMatch(/death-registration\/1 at commune-civil-status, number .+: not decided/);
    expect(broken.output).toContain('Then it would be stopped. Nothing was changed: add --apply to do so.');
    expect(await linked.handle.workflowStatus()).toBe('TERMINATED');

    const mended = await run(linked.id, '--stop', '--apply');
    expect([mended.code, mended.output]).toEqual([0, expect.stringContaining('It has ended: stopped.')]);
    expect(await everywhere(linked.id)).toEqual([['death-registration/1', 2, 'cancelled']]);
  });

  it('says of a case that was never opened that it needs none', async () => {
    const { code, complaint } = await run('death-0000000000000000');
    expect([code, complaint]).toEqual([1, expect.stringContaining('CASE_NOT_FOUND')]);
  });
});
