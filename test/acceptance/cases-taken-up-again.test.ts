/** Cases that were broken off, filed again or repaired: nothing of them is lost, and nothing is done twice. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { portTo } from '../../agencies/contract/contract-context.js';
import { createClient } from '../../client/client.js';
import { examineCase, needsRepair, type RepairSite, repairCase } from '../../client/repair.js';
import { resetRun } from '../../client/reset-run.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { instant } from '../../definitions/calendar/instant.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { runCommand, startCommand } from '../cli/command.js';
import { pensionerDeclaration, secondRelativeDeclaration } from '../declarations/scenarios.js';
import { closedCase, everythingBack, filedInMarch, foundAlive, takenBack } from '../harness/annulment.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { currentDetailsOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd, waitForHeld } from '../harness/wait-for-case.js';

const patience = { timeout: 90_000, interval: 40 };
const removal = 'residence-deregistration';
const decision = { ...foundAlive, decidedOn: localDate(foundAlive.decidedOn) };

let site: TestSite;
let repairs: RepairSite;
beforeAll(async () => {
  site = await startSite();
  const { agencyUrls, taskQueue } = site.workerSettings;
  const desks = Object.fromEntries(agencyIds.map((agency) => [agency, portTo(agency, agencyUrls[agency])]));
  repairs = { workflows: site.temporal.workflow, register: site.register, taskQueue, desks };
});
afterAll(() => site.stop());

const examine = (caseId: string, stop = false) => examineCase(repairs, caseId, { stop });

const command = (...args: readonly string[]) => runCommand(['repair', ...args], { settings: site.commandSettings });

async function forget(workflowId: string) {
  const { workflow } = site.temporal;
  const { runId } = await workflow.getHandle(workflowId).describe();
  const { namespace } = workflow.options;
  await workflow.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId, runId } });
  await vi.waitFor(() => expect(workflow.getHandle(workflowId).describe()).rejects.toThrow(), patience);
}

/** Submitted to the civil status office, which holds it; then forgotten by Temporal. */
async function forgottenCase(personalId: string) {
  await site.fault('commune-civil-status', { kind: 'hold', personalId });
  const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filedInMarch);
  await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);
  await forget(linked.id);
  return linked;
}

describe('the declaration of a terminated case, filed again', () => {
  it('has the case go on with its parties and with what was withdrawn, in one run', async () => {
    const personalId = '094056210001';
    await site.fault('commune-police', { kind: 'hold', personalId });
    const declaration = pensionerDeclaration({ personalId });
    const { case: linked } = await site.client.openCase('death', declaration, filedInMarch);
    await confirmDraft(linked);
    await waitForDossier(linked, removal, ({ status }) => status === 4);
    await waitForDossier(linked, 'survivor-benefit', ({ waitingOn }) => waitingOn === 'citizen');
    await site.client.openCase('death', secondRelativeDeclaration({ personalId }), filedInMarch);
    await linked.act(removal, { type: 'citizen.withdrew' });
    await waitForDossier(linked, removal, ({ result }) => result === 'withdrawn');
    const { workflow } = site.temporal;
    const { runId } = await workflow.getHandle(linked.id).describe();
    await workflow.getHandle(linked.id).terminate('somebody pressed the wrong button');

    const file = () => site.client.openCase('death', declaration, filedInMarch);
    const again = [await file(), await file()];
    expect(again.map(({ how }) => how)).toEqual(['found', 'found']);
    const goesOn = await workflow.getHandle(linked.id).describe();
    expect(await resetRun(workflow, { workflowId: linked.id, runId }, 'once more')).toBe(goesOn.runId);
    const runs = () => workflow.count(`WorkflowId = "${linked.id}"`);
    await vi.waitFor(async () => expect((await runs()).count).toBe(2), patience);
    await chooseBenefit(linked, 'monthly');
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'partly-returned', parties: 1 });
    expect(dossierIn(view, removal)).toMatchObject({ result: 'withdrawn', status: 8 });
    expect(await site.held('commune-police', linked.id)).toMatchObject([{ messages: 2, ended: 'cancelled' }]);
  });
});

describe('a case that never began', () => {
  /** Registered, and not started. @returns its id */
  async function registeredOnly(declaration: ReturnType<typeof pensionerDeclaration>): Promise<string> {
    const opened: string[] = [];
    const start = async (_: string, { workflowId }: { readonly workflowId: string }) => {
      opened.push(workflowId);
      throw new Error('the client died');
    };
    const workflows = Object.create(site.temporal.workflow, { start: { value: start } });
    const { register, subjectSecret } = site;
    const dying = createClient({ workflows, register, subjectSecret, taskQueue: repairs.taskQueue });
    await expect(dying.openCase('death', declaration, filedInMarch)).rejects.toThrow('the client died');
    return opened[0] ?? '';
  }

  it('is filed again, and not ended for good, where its client died before', async () => {
    const declaration = pensionerDeclaration({ personalId: '094056210002' });
    const caseId = await registeredOnly(declaration);
    expect((await examine(caseId, true)).remedy).toBe('settle');
    expect((await examineCase({ ...repairs, desks: {} }, caseId, { stop: false })).remedy).toBe('settle');
    const told = await command(caseId, '--apply');
    expect([told.code, told.output]).toEqual([1, expect.stringContaining('It never began')]);
    const again = await site.client.openCase('death', declaration, filedInMarch);
    expect([again.how, again.case.id]).toEqual(['opened', caseId]);
    expect((await examine(caseId)).remedy).toBe('nothing');
  });

  it('is begun anew when it is filed again, where its start was refused', async () => {
    const declaration = pensionerDeclaration({ personalId: '094056210008' });
    const workflowId = await registeredOnly(declaration);
    const started = { workflowId, taskQueue: repairs.taskQueue, args: [{}] };
    await expect(site.temporal.workflow.execute('caseWorkflow', started)).rejects.toThrow();
    const again = await site.client.openCase('death', declaration, filedInMarch);
    expect([again.how, again.case.id]).toEqual(['opened', workflowId]);
    await waitForDossier(again.case, 'death-registration', ({ waitingOn }) => waitingOn === 'citizen');
  });
});

describe('an annulment that was ordered and that nobody carries out', () => {
  it('begins with the repair where its client died before it was started', async () => {
    const linked = await closedCase(site, '094056210003');
    await site.register.requestAnnulment({ caseId: linked.id, decision, at: instant(Date.now()) });
    const told = await command(linked.id);
    expect([told.code, told.output]).toEqual([1, expect.stringContaining('ordered, and Temporal knows nothing of it')]);

    const mended = await command(linked.id, '--apply');
    expect([mended.code, mended.output]).toEqual([0, expect.stringContaining('Its annulment goes on.')]);
    const handle = site.temporal.workflow.getHandle(`${linked.id}.annulment`);
    expect(await handle.result()).toMatchObject({ outcome: 'annulled' });
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
    expect(needsRepair(await examine(linked.id))).toBe(false);
  });

  it('begins anew from the register where it failed', async () => {
    const linked = await closedCase(site, '094056210004');
    const workflowId = `${linked.id}.annulment`;
    const started = { workflowId, taskQueue: repairs.taskQueue, args: [{ caseId: linked.id, bundle: 'death@1' }] };
    await expect(site.temporal.workflow.execute('annulmentWorkflow', started)).rejects.toThrow();
    await site.register.requestAnnulment({ caseId: linked.id, decision, at: instant(Date.now()) });

    const found = await examine(linked.id);
    expect([needsRepair(found), found.annulment?.status]).toEqual([true, 'FAILED']);
    await repairCase(repairs, found, { stop: false });
    const handle = site.temporal.workflow.getHandle(workflowId);
    expect(await handle.result()).toMatchObject({ outcome: 'annulled' });
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
  });
});

describe('a repair that is under way', () => {
  it('shows who does not let it end, keeps the case from being opened anew, and goes on by itself', async () => {
    const personalId = '094056210005';
    const linked = await forgottenCase(personalId);
    await site.fault('commune-civil-status', { kind: 'fails', status: 422, on: 'cancel', personalId });
    await repairCase(repairs, await examine(linked.id), { stop: false });
    const repairing = site.temporal.workflow.getHandle(`${linked.id}.repair`);
    const shown = async () => {
      const { typedSearchAttributes: held } = await repairing.describe();
      return [held.get(searchAttributes.needsPerson), held.get(searchAttributes.incident) ?? []];
    };
    await vi.waitFor(async () => expect(await shown()).toEqual([true, ['call-failed']]), patience);
    expect(await currentDetailsOf(site.temporal, `${linked.id}.repair`)).toMatch(
      /- \*\*death-registration, commune-civil-status\*\* — .+ \(`AGENCY_REJECTED`, từ · since `.+`\)/,
    );

    expect(needsRepair(await examine(linked.id))).toBe(false);
    const told = await command(linked.id);
    expect([told.code, told.output]).toEqual([0, expect.stringContaining(`see workflow ${linked.id}.repair.`)]);
    const declaration = pensionerDeclaration({ personalId });
    const filing = site.client.openCase('death', declaration, filedInMarch);
    await expect(filing).rejects.toMatchObject({ code: 'CASE_UNDER_REPAIR' });

    await site.mend('commune-civil-status');
    await site.forward(`${linked.id}.repair`, 3_600_000);
    expect(await repairing.result()).toMatchObject({ outcome: 'stopped' });
    expect(await shown()).toEqual([false, []]);
    const { code, output } = await command(linked.id, '--json');
    const { registered } = JSON.parse(output) as { registered: { final: { openedAt: string } } };
    expect([code, registered.final.openedAt]).toEqual([0, '2026-03-02T00:00:00+07:00']);
  });

  it('is named by the command, with what broke it off and how to go on', async () => {
    const personalId = '094056210006';
    const linked = await forgottenCase(personalId);
    await site.fault('commune-civil-status', { kind: 'down', on: 'cancel', personalId });
    const running = startCommand(['repair', linked.id, '--apply'], 'C', site.commandSettings);
    const complaint: string[] = [];
    running.stderr.on('data', (text) => complaint.push(String(text)));
    const ended = new Promise<number | null>((resolve) => running.once('close', resolve));
    const repairing = site.temporal.workflow.getHandle(`${linked.id}.repair`);
    await vi.waitFor(async () => expect((await repairing.describe()).status.name).toBe('RUNNING'), patience);
    await repairing.terminate('wrong button again');
    expect(await ended).toBe(1);
    expect(complaint.join('')).toContain(`workflow ${linked.id}.repair is terminated (wrong button again)`);
    expect(complaint.join('')).toContain(`npx lienthong repair ${linked.id} --apply`);

    await site.mend('commune-civil-status');
    const mended = await command(linked.id, '--apply');
    expect([mended.code, mended.output]).toEqual([0, expect.stringContaining('It has ended: stopped.')]);
    await waitForHeld(site, 'commune-civil-status', linked.id, ({ ended }) => ended === 'cancelled');
  });
});

describe('a repair that the client did not build', () => {
  const caseId = 'death-0940562100070000';
  const lawful = { caseId, bundle: 'death@1', dossierCodes: {}, filedOn: '2026-03-02', payments: [] };

  it.each([
    ['without any input', [], 'its caseId'],
    ['of another case', [{ ...lawful, caseId: 'death-other' }], 'death-other.repair and no other'],
    ['of a day that does not exist', [{ ...lawful, filedOn: '2026-02-30' }], 'its filedOn'],
    ['with codes that are none', [{ ...lawful, dossierCodes: { 'death-registration': 7 } }], 'its dossierCodes'],
    ['with a payment of nobody', [{ ...lawful, payments: [{ payment: 'funeral' }] }], 'its payments'],
    ['that never pauses', [{ ...lawful, patience: { beforeAsking: [], beforeRetrying: [1] } }], 'its patience'],
    ['of a bundle that does not exist', [{ ...lawful, bundle: 'wedding@1' }], 'no bundle wedding@1'],
  ])('is refused at its start: %s', async (_, args, says) => {
    const workflowId = `${caseId}.repair`;
    const started = site.temporal.workflow.execute('repairWorkflow', {
      workflowId,
      taskQueue: repairs.taskQueue,
      args,
    });
    const { cause } = (await started.catch((fault: unknown) => fault)) as { cause: { type: string; message: string } };
    expect([cause.type, cause.message]).toEqual(['CASE_START_REFUSED', expect.stringContaining(says)]);
    expect(cause.message).toContain('npx lienthong repair');
  });
});
