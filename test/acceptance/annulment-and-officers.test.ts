/** What officers say while an annulment is busy, a register that is away, and starts past the client. */
import { ApplicationFailure, type WorkflowFailedError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AnnulmentHandle } from '../../client/annulment.js';
import type { AnnulmentView, OfficerAnswer } from '../../workflows/annulment/messages.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { closedCase, everythingBack, foundAlive, takenBack, waitForAnnulment } from '../harness/annulment.js';
import { currentDetailsOf, historyOf } from '../harness/history.js';
import { namespaces } from '../harness/namespaces.js';
import { startSite, type TestSite } from '../harness/site.js';

const officer = { by: 'one-stop-centre/clerk', reason: 'seen to at the counter' };
const isStuck = ({ incident }: AnnulmentView) => incident?.kind === 'call-failed';
const stepOf = ({ annulment }: AnnulmentView, position: number) => annulment?.steps[position - 1];

type StepWriter = (message: { readonly position: number }) => Promise<unknown>;

/** Has what is written about a step wait until `open` is called. */
function holdBack(site: TestSite, name: 'finishAnnulmentStep' | 'failAnnulmentStep', position: number) {
  const register = site.register as unknown as Record<typeof name, StepWriter>;
  const write = register[name].bind(register);
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const spy = vi.spyOn(register, name).mockImplementation(async (message) => {
    if (message.position === position) await opened;
    return write(message);
  });
  return { open, isReached: () => spy.mock.calls.some(([message]) => message.position === position) };
}

/** Until the annulment has been given so many messages by officers. */
function waitForMessages({ temporal }: TestSite, { id }: AnnulmentHandle, count: number): Promise<void> {
  return vi.waitFor(
    async () => {
      const events = await historyOf(temporal, id);
      expect(events.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toHaveLength(count);
    },
    { timeout: 15_000, interval: 40 },
  );
}

describe.each([
  ['of usual length', namespaces.usual, '09405591300'],
  ['that has grown long', namespaces.shortHistories, '09405591301'],
])('officers who speak while an annulment is busy, with a history %s', (_length, namespace, ids) => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite({ namespace });
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await site.stop();
  });

  /** Stopped at the third step, as the police do not accept it so many times. */
  async function stuckAtThePolice(personalId: string, times: number): Promise<AnnulmentHandle> {
    const linked = await closedCase(site, personalId);
    await site.fault('commune-police', { kind: 'fails', status: 422, on: 'annul', times, personalId });
    return (await site.client.annul(linked.id, { decision: foundAlive })).handle;
  }
  const say = (type: OfficerAnswer['event']['type'], step = 3) => ({ type, step, ...officer });

  it('end the step that they name, and never the next one', async () => {
    const personalId = `${ids}1`;
    const handle = await stuckAtThePolice(personalId, 1);
    await site.fault('commune-civil-status', { kind: 'fails', status: 422, on: 'annul', times: 1, personalId });
    await waitForAnnulment(handle, isStuck);
    const gate = holdBack(site, 'finishAnnulmentStep', 3);
    expect((await handle.act(say('officer.doneByHand'), 'one')).effect).toBe('taken');
    await vi.waitFor(() => expect(gate.isReached()).toBe(true), { timeout: 15_000 });
    const second = handle.act(say('officer.doneByHand'), 'two').catch((fault: unknown) => fault);
    await waitForMessages(site, handle, 2);
    gate.open();
    expect(String(await second)).toMatch(/EVENT_NOT_ALLOWED: .* Step 4 \(death-registration\) is open/);

    const view = await waitForAnnulment(handle, (now) => isStuck(now) && stepOf(now, 3)?.state === 'byHand');
    expect(stepOf(view, 4)).toMatchObject({ state: 'begun', dossier: 'death-registration' });
    await handle.act(say('officer.retried', 4));
    expect((await handle.result()).annulment.steps.map(({ state }) => state)).toEqual([
      ...['done', 'done', 'byHand', 'done', 'done'],
    ]);
    expect(await takenBack(site, handle.caseId)).toEqual(everythingBack.toSpliced(2, 1));
  });

  it('have an effect each when two of them have waited', async () => {
    const gate = holdBack(site, 'failAnnulmentStep', 3);
    const handle = await stuckAtThePolice(`${ids}2`, 2);
    await vi.waitFor(() => expect(gate.isReached()).toBe(true), { timeout: 15_000 });
    const answers = ['one', 'two'].map((id) => handle.act(say('officer.retried'), id));
    await waitForMessages(site, handle, 2);
    gate.open();
    expect((await Promise.all(answers)).map(({ effect }) => effect)).toEqual(['taken', 'taken']);
    const view = await waitForAnnulment(handle, (now) => stepOf(now, 3)?.state === 'done');
    expect(stepOf(view, 3)?.tries).toBe(3);
    await handle.result();
    expect(await takenBack(site, handle.caseId)).toEqual(everythingBack);
  });
});

describe('an annulment that goes on in a new run', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite({ namespace: namespaces.shortHistories });
  });
  afterAll(() => site.stop());

  it('still knows its incident, whom it has heard, and that it cannot be cancelled', async () => {
    const personalId = '094055913021';
    const linked = await closedCase(site, personalId);
    await site.fault('commune-police', { kind: 'fails', status: 422, on: 'annul', personalId });
    const { handle } = await site.client.annul(linked.id, { decision: foundAlive });
    const workflow = site.temporal.workflow.getHandle(handle.id);
    await waitForAnnulment(handle, isStuck);
    await workflow.cancel();
    const before = await waitForAnnulment(handle, ({ cancellationRefused }) => cancellationRefused);
    const { runId } = await workflow.describe();
    const event = { type: 'officer.retried', step: 3, ...officer } as const;
    for (let tries = 2; (await workflow.describe()).runId === runId; tries += 1) {
      await handle.act(event, `again-${tries}`);
      await waitForAnnulment(handle, (now) => now.tries === tries && stepOf(now, 3)?.state === 'begun');
    }
    // Its incident came with it: until the agency has refused the new run too, mending it would answer that try.
    await vi.waitFor(
      async () => {
        const refusals = (await historyOf(site.temporal, handle.id)).filter((e) => e.activityTaskFailedEventAttributes);
        expect(refusals.length).toBeGreaterThan(0);
      },
      { timeout: 15_000, interval: 40 },
    );
    const after = await waitForAnnulment(handle, isStuck);
    expect(after).toMatchObject({ cancellationRefused: true, incident: before.incident });
    const heard = { id: 'again-2', event };
    expect((await site.client.findCase(handle.id).send(heard, 'another-update')).effect).toBe('repeated');
    await site.mend('commune-police');
    await handle.act(event, 'once more');
    expect((await handle.result()).outcome).toBe('annulled');
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
  });
});

describe('an annulment', () => {
  let site: TestSite;
  let taskQueue: string;
  beforeAll(async () => {
    site = await startSite();
    taskQueue = site.workerSettings.taskQueue;
  });
  afterAll(() => site.stop());

  it('shows a register that is away, and goes on when it is back', async () => {
    const linked = await closedCase(site, '094055913031');
    const away = vi.spyOn(site.register, 'finishAnnulmentStep').mockRejectedValue(new Error('no such database'));
    const { handle } = await site.client.annul(linked.id, { decision: foundAlive });
    await vi.waitFor(() => expect(away).toHaveBeenCalled(), { timeout: 15_000 });
    await site.forward(handle.id, 60 * 60_000);
    const { incident, tries, nextTryAt } = await handle.view();
    expect(incident).toMatchObject({ kind: 'agency-unreachable', at: 'register', code: 'REGISTER_UNAVAILABLE' });
    expect([tries >= 3, nextTryAt !== null]).toEqual([true, true]);
    const { typedSearchAttributes } = await site.temporal.workflow.getHandle(handle.id).describe();
    expect(typedSearchAttributes.get(searchAttributes.incident)).toEqual(['agency-unreachable']);
    expect(typedSearchAttributes.get(searchAttributes.waitingOn) ?? []).toEqual([]);
    expect(await currentDetailsOf(site.temporal, handle.id)).toContain('**sổ theo dõi · register** — ');
    away.mockRestore();
    await site.forward(handle.id, 24 * 60 * 60_000);
    expect((await handle.result()).outcome).toBe('annulled');
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
  });

  it('is explained in the words of the client when it cannot be asked', async () => {
    const unknown = new AnnulmentHandle(site.temporal.workflow, 'death-0000000000000000');
    const refused = { code: 'CASE_NOT_FOUND', message: expect.stringContaining('knows no annulment of case death-0') };
    await expect(unknown.view()).rejects.toMatchObject(refused);
    await expect(unknown.result()).rejects.toMatchObject(refused);
    const linked = await closedCase(site, '094055913032');
    const { handle } = await site.client.annul(linked.id, { decision: foundAlive });
    await handle.result();
    const late = handle.act({ type: 'officer.retried', step: 1, ...officer });
    await expect(late).rejects.toMatchObject({ code: 'CASE_CLOSED' });
  });

  const input = { caseId: 'death-0000000000000001', bundle: 'death@1', decision: foundAlive };
  const workflowId = `${input.caseId}.annulment`;
  it.each([
    ['without any input', workflowId, [], 'lacks caseId'],
    ['under another workflow id', 'death-0000000000000002.annulment', [input], 'is death-0000000000000001.annulment'],
    ['without a bundle', workflowId, [{ ...input, bundle: '' }], 'lacks bundle'],
    ['without a decision', workflowId, [{ ...input, decision: undefined }], 'the number of its decision'],
    [
      'by a decision of no day',
      workflowId,
      [{ ...input, decision: { ...foundAlive, decidedOn: '2026-02-30' } }],
      'the decidedOn of its decision',
    ],
    [
      'for a reason that there is not',
      workflowId,
      [{ ...input, decision: { ...foundAlive, reason: 'toString' } }],
      'the reason of its decision',
    ],
    ['as if it had run before', workflowId, [{ ...input, carry: { tries: 1 } }], 'a run that never was'],
  ])('is refused at its start when it was started past the client, %s', async (_how, id, args, says) => {
    const started = await site.temporal.workflow.start('annulmentWorkflow', { workflowId: id, taskQueue, args });
    const outcome: unknown = await started.result().catch((fault: unknown) => fault);
    const { cause } = outcome as WorkflowFailedError;
    expect(cause).toBeInstanceOf(ApplicationFailure);
    expect((cause as ApplicationFailure).type).toBe('CASE_START_REFUSED');
    for (const said of [says, 'client (annul)']) expect((cause as ApplicationFailure).message).toContain(said);
    const events = await historyOf(site.temporal, id);
    expect(events.filter((event) => event.activityTaskScheduledEventAttributes)).toEqual([]);
  });
});
