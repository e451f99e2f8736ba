import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { AnnulmentHandle } from '../../client/annulment.js';
import type { AnnulmentView, OfficerAnswer } from '../../workflows/annulment/messages.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { printedUpdate } from '../docs/operators-page.js';
import {
  closedCase,
  everythingBack,
  filedInMarch,
  foundAlive,
  takenBack,
  waitForAnnulment,
} from '../harness/annulment.js';
import { namespaces } from '../harness/namespaces.js';
import { openedHistory } from '../harness/opened-history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForDossier } from '../harness/wait-for-case.js';
import { forkWorker, type WorkerProcess } from '../harness/worker-process.js';

const minute = 60_000;
const day = 24 * 60 * minute;
const decision = foundAlive;

describe('an annulment that is under way', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  const handles: AnnulmentHandle[] = [];

  const stepsOf = async (caseId: string) => (await site.register.findCase(caseId))?.annulment?.steps ?? [];

  it('is written down before the agency is called, and goes on when somebody cancels its workflow', async () => {
    const personalId = '094055911001';
    const linked = await closedCase(site, personalId);
    await site.fault('commune-police', { kind: 'down', on: 'annul', personalId });
    const { handle } = await site.client.annul(linked.id, { decision });
    handles.push(handle);
    await waitForAnnulment(handle, ({ nextTryAt }) => nextTryAt !== null);
    const states = (await stepsOf(linked.id)).map(({ dossier, state }) => [dossier, state]);
    expect(states.slice(0, 4)).toEqual([
      ['survivor-benefit', 'done'],
      ['funeral-allowance', 'done'],
      ['residence-deregistration', 'begun'],
      ['death-registration', 'planned'],
    ]);
    expect(await takenBack(site, linked.id)).toEqual(everythingBack.slice(0, 2));

    const workflow = site.temporal.workflow.getHandle(handle.id);
    await workflow.cancel();
    await waitForAnnulment(handle, ({ cancellationRefused }) => cancellationRefused);
    await site.mend('commune-police');
    await site.forward(handle.id, 10 * minute);
    expect((await handle.result()).outcome).toBe('annulled');
    expect((await workflow.describe()).status.name).toBe('COMPLETED');
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
  });

  it('waits for days for an agency that is down, shows it, and asks it for nothing twice', async () => {
    const personalId = '094055911002';
    const linked = await closedCase(site, personalId);
    await site.fault('social-insurance', { kind: 'answerLost', on: 'annul', personalId });
    const { handle } = await site.client.annul(linked.id, { decision });
    handles.push(handle);
    await waitForAnnulment(handle, ({ nextTryAt }) => nextTryAt !== null);
    await site.forward(handle.id, 3 * day);
    const { incident, tries } = await handle.view();
    expect(incident).toMatchObject({ kind: 'agency-unreachable', code: 'AGENCY_UNAVAILABLE' });
    expect(tries).toBeGreaterThan(30);
    const { typedSearchAttributes } = await site.temporal.workflow.getHandle(handle.id).describe();
    expect(typedSearchAttributes.get(searchAttributes.incident)).toEqual(['agency-unreachable']);
    expect(typedSearchAttributes.get(searchAttributes.needsPerson)).toBe(true);
    expect((await stepsOf(linked.id))[0]).toMatchObject({ state: 'begun', error: 'AGENCY_UNAVAILABLE' });

    await site.mend('social-insurance');
    await site.forward(handle.id, day);
    await handle.result();
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
    const { typedSearchAttributes: after } = await site.temporal.workflow.getHandle(handle.id).describe();
    expect(after.get(searchAttributes.incident) ?? []).toEqual([]);
    expect(after.get(searchAttributes.outcome)).toBe('annulled');
  });

  it('goes on from the register when its workflow was terminated and the same decision is ordered again', async () => {
    const personalId = '094055911003';
    const linked = await closedCase(site, personalId);
    await site.fault('commune-civil-status', { kind: 'down', on: 'annul', personalId });
    const { handle } = await site.client.annul(linked.id, { decision });
    handles.push(handle);
    await waitForAnnulment(handle, ({ nextTryAt }) => nextTryAt !== null);
    await site.temporal.workflow.getHandle(handle.id).terminate();
    await site.mend('commune-civil-status');
    expect((await site.client.annul(linked.id, { decision })).how).toBe('begun');
    await handle.result();
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
  });

  it('waits for an officer when an agency does not accept it, and is tried again or done by hand', async () => {
    const linked = await closedCase(site, '094055911004');
    const reference = `${linked.id}/funeral-allowance`;
    await site.fault('social-insurance', { kind: 'fails', status: 422, on: 'annul', times: 2, reference });
    const { handle } = await site.client.annul(linked.id, { decision });
    handles.push(handle);
    const isStuck = ({ incident }: AnnulmentView) => incident?.kind === 'call-failed';
    await waitForAnnulment(handle, isStuck);
    const officer = { by: 'one-stop-centre/clerk', reason: 'its system takes it now' };
    await expect(handle.act({ type: 'officer.retried', step: 1, ...officer })).rejects.toThrow(
      /EVENT_NOT_ALLOWED: .* Step 2 \(funeral-allowance\) is open/,
    );
    await expect(handle.act({ type: 'officer.retried', step: 2, by: '', reason: 'x' })).rejects.toThrow(
      /MESSAGE_INVALID: .* event\.by/,
    );
    await handle.act({ type: 'officer.retried', step: 2, ...officer }, 'again');
    await waitForAnnulment(handle, (view) => isStuck(view) && view.tries === 2);
    // As the Temporal UI sends it, the same message is another update.
    const again = { id: 'again', event: { type: 'officer.retried', step: 2, ...officer } };
    expect((await site.client.findCase(handle.id).send(again, 'another-update')).effect).toBe('repeated');

    const { id, event } = printedUpdate('officer.doneByHand', 'case');
    await handle.act(event as OfficerAnswer['event'], id);
    await handle.result();
    expect((await stepsOf(linked.id))[1]).toMatchObject({
      dossier: 'funeral-allowance',
      state: 'byHand',
      tries: 2,
      error: 'AGENCY_REJECTED',
      byHand: { by: 'social-insurance/cashier', reason: 'paid back at the counter' },
    });
    expect(await takenBack(site, linked.id)).toEqual(everythingBack.toSpliced(1, 1));
  });

  it('waits for the end of its case when that was terminated, and goes on once it is repaired', async () => {
    const personalId = '094055911006';
    await site.fault('commune-civil-status', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filedInMarch);
    await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);
    await site.temporal.workflow.getHandle(linked.id).terminate();
    const { handle } = await site.client.annul(linked.id, { decision });
    handles.push(handle);
    await waitForAnnulment(handle, ({ stage }) => stage === 'stoppingCase');
    await site.forward(handle.id, 60 * minute);
    expect((await handle.view()).incident).toMatchObject({ kind: 'call-failed', code: 'CASE_NOT_ENDED' });
    const settled = { outcome: 'stopped', openedAt: filedInMarch.filedAt, closedAt: filedInMarch.filedAt };
    const record = { caseId: linked.id, bundle: 'death@1', ...settled, dossiers: [], undo: [] };
    await site.register.closeCase({ record, results: [], spentPayments: [] });
    await site.forward(handle.id, day);
    expect(await handle.result()).toMatchObject({ outcome: 'annulled', annulment: { steps: [] } });
  });

  it('goes with its recorded history as it went then', async () => {
    const workflowBundle = { codePath: inject('workflowBundle') };
    expect(handles.length).toBeGreaterThan(3);
    for (const { id } of handles) {
      const history = await openedHistory(site.temporal, id);
      await Worker.runReplayHistory({ workflowBundle }, history, id);
    }
  });
});

describe('an annulment whose history has grown long', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite({ namespace: namespaces.shortHistories });
  });
  afterAll(() => site.stop());

  it('goes on in a new run where the register says that it was', async () => {
    const personalId = '094055911007';
    const linked = await closedCase(site, personalId);
    await site.fault('commune-police', { kind: 'down', on: 'annul', personalId });
    const { handle } = await site.client.annul(linked.id, { decision });
    const runOf = async () => (await site.temporal.workflow.getHandle(handle.id).describe()).runId;
    await waitForAnnulment(handle, ({ nextTryAt }) => nextTryAt !== null);
    const firstRun = await runOf();
    await site.forward(handle.id, day);
    const { tries, incident } = await waitForAnnulment(handle, (view) => view.incident !== null);
    expect(await runOf()).not.toBe(firstRun);
    expect(tries).toBeGreaterThan(8);
    expect(incident).toMatchObject({ kind: 'agency-unreachable' });

    await site.mend('commune-police');
    await site.forward(handle.id, day);
    expect((await handle.result()).outcome).toBe('annulled');
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
  });
});

describe('a worker that is killed (kill -9) in the middle of an annulment', () => {
  let site: TestSite;
  let first: WorkerProcess;
  let second: WorkerProcess;
  beforeAll(async () => {
    site = await startSite({ worker: 'elsewhere' });
    [first, second] = [forkWorker(), forkWorker()];
    await first.start(site.workerSettings);
  });
  afterAll(async () => {
    await Promise.all([first.end('SIGKILL'), second.end('SIGTERM')]);
    await site.stop();
  });

  it('is replaced by another, which takes the rest back, and nothing twice', async () => {
    const personalId = '094055911005';
    const linked = await closedCase(site, personalId);
    await site.fault('commune-police', { kind: 'slow', ms: 4_000, on: 'annul', times: 1, personalId });
    const { handle } = await site.client.annul(linked.id, { decision });
    const untilThePolice = everythingBack.slice(0, 3);
    await vi.waitFor(async () => expect(await takenBack(site, linked.id)).toEqual(untilThePolice), {
      timeout: 30_000,
      interval: 20,
    });
    await first.end('SIGKILL');
    await second.start(site.workerSettings);
    await waitForEnd(handle);
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
    const messages = (await site.held('commune-police', linked.id)).map(({ ended }) => ended);
    expect(messages).toEqual(['annulled']);
  });
});

async function waitForEnd(handle: AnnulmentHandle): Promise<void> {
  expect((await handle.result()).outcome).toBe('annulled');
}
