import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { closedCase, everythingBack, filedInMarch, foundAlive, takenBack } from '../harness/annulment.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** As after the retention: only the register knows the case. */
/** The server takes its time: 15 to 25 s were seen. */
async function forget(workflowId: string): Promise<void> {
  const { temporal } = site;
  const { namespace } = temporal.options;
  await temporal.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId } });
  const asked = () => expect(temporal.workflow.getHandle(workflowId).describe()).rejects.toThrow(WorkflowNotFoundError);
  await vi.waitFor(asked, { timeout: 90_000, interval: 40 });
}

const endsOf = async (caseId: string) =>
  (
    await Promise.all(
      (['commune-civil-status', 'commune-police', 'social-insurance'] as const).map((agency) =>
        site.held(agency, caseId),
      ),
    )
  )
    .flat()
    .map(({ ended }) => ended);

describe('scenario 11: the person is found alive', () => {
  it('takes everything back, the last decision first, when Temporal has long forgotten the case', async () => {
    const linked = await closedCase(site, '094055910001');
    await forget(linked.id);
    const { handle, how } = await site.client.annul(linked.id, { decision: foundAlive });
    expect(how).toBe('begun');
    expect(await handle.result()).toMatchObject({ outcome: 'annulled', annulment: { decision: foundAlive } });

    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
    expect(await endsOf(linked.id)).toEqual(['annulled', 'annulled', 'annulled', 'annulled']);
    const [word] = (await site.taken('commune-police', linked.id)).filter(({ kind }) => kind === 'inform');
    const quyetDinh = { so: '45/QĐ-UBND', ngay: '2026-11-02', lyDo: 'người đã được đăng ký khai tử còn sống' };
    expect(word?.content).toEqual({ soKetQua: expect.stringMatching(/TLKT$/), quyetDinh });
  });

  it('keeps the record of the case as it was, with every step of the way back beside it', async () => {
    const linked = await closedCase(site, '094055910002');
    const before = (await site.register.findCase(linked.id))?.final;
    const { handle } = await site.client.annul(linked.id, { decision: foundAlive });
    await handle.result();
    const known = await site.register.findCase(linked.id);
    expect(known).toMatchObject({ outcome: 'annulled', final: before });
    expect(before?.outcome).toBe('returned');
    const steps = known?.annulment?.steps ?? [];
    expect(steps.map(({ dossier, how, state }) => [dossier, how, state])).toEqual([
      ['survivor-benefit', 'by-recovery', 'done'],
      ['funeral-allowance', 'by-recovery', 'done'],
      ['residence-deregistration', 'by-restoration', 'done'],
      ['death-registration', 'by-annulment', 'done'],
      ['death-registration', 'by-notice', 'done'],
    ]);
    for (const { begunAt = 0, doneAt = 0 } of steps) expect(begunAt).toBeLessThanOrEqual(doneAt);
  });

  it('tells the police also when no residence had to be removed', async () => {
    const declaration = pensionerDeclaration({
      personalId: '094055910003',
      chosen: ['death-registration', 'funeral-allowance'],
    });
    const { case: linked } = await site.client.openCase('death', declaration, filedInMarch);
    await confirmDraft(linked);
    await waitForEnd(linked);
    const { handle } = await site.client.annul(linked.id, { decision: foundAlive });
    await handle.result();
    expect(await takenBack(site, linked.id)).toEqual(everythingBack.filter((line) => !/survivor|residence/.test(line)));
    expect(await site.held('commune-police', linked.id)).toEqual([]);
  });

  it('stops a case that still runs in good order, and then takes back what was decided by then', async () => {
    const personalId = '094055910004';
    await site.fault('social-insurance', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filedInMarch);
    await confirmDraft(linked);
    await waitForDossier(linked, 'residence-deregistration', ({ status }) => status === 9);
    for (const id of ['survivor-benefit', 'funeral-allowance'] as const)
      await waitForDossier(linked, id, ({ status }) => status === 4);

    const { handle } = await site.client.annul(linked.id, { decision: foundAlive });
    await handle.result();
    expect(await linked.result()).toMatchObject({ outcome: 'partly-returned' });
    expect(await takenBack(site, linked.id)).toEqual(everythingBack.filter((line) => !/survivor|allowance/.test(line)));
    expect(await endsOf(linked.id)).toEqual(['annulled', 'annulled', 'cancelled', 'cancelled']);
    expect(await site.register.findCase(linked.id)).toMatchObject({
      outcome: 'annulled',
      final: { outcome: 'partly-returned' },
    });
  });

  it('lets the death be registered anew afterwards, by another case and with another funeral payment', async () => {
    const personalId = '094055910005';
    const first = await closedCase(site, personalId);
    expect((await site.client.openCase('death', pensionerDeclaration({ personalId }), filedInMarch)).how).toBe(
      'closed',
    );
    const { handle } = await site.client.annul(first.id, { decision: foundAlive });
    await handle.result();

    const laterFiling = { filedAt: instantOf('2026-11-10T09:10+07:00') };
    const { case: second, how } = await site.client.openCase(
      'death',
      pensionerDeclaration({ personalId }),
      laterFiling,
    );
    expect(how).toBe('opened');
    expect(second.id).toBe(`${first.id}-2`);
    await confirmDraft(second);
    await chooseBenefit(second, 'monthly');
    const { outcome } = await waitForEnd(second);
    expect(outcome).toBe('returned');
    expect((await site.client.openCase('death', pensionerDeclaration({ personalId }), laterFiling)).how).toBe('closed');
    expect(await endsOf(first.id)).toEqual(['annulled', 'annulled', 'annulled', 'annulled']);
  });
});

describe('a decision to annul', () => {
  it('has one effect, however often it is ordered, and no other decision may come after it', async () => {
    const linked = await closedCase(site, '094055910006');
    const orders = await Promise.all([1, 2, 3].map(() => site.client.annul(linked.id, { decision: foundAlive })));
    expect(orders.map(({ how }) => how).toSorted()).toEqual(['begun', 'found', 'found']);
    await orders[0]?.handle.result();
    expect((await site.client.annul(linked.id, { decision: foundAlive })).how).toBe('complete');
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
    const other = { ...foundAlive, number: '46/QĐ-UBND' };
    await expect(site.client.annul(linked.id, { decision: other })).rejects.toThrow(
      /ANNULMENT_REFUSED: .* is annulled by decision 45\/QĐ-UBND of 2026-11-02/,
    );
  });

  it('is refused for an unknown case, for one without a result, and in the wrong form', async () => {
    const unknown = site.client.annul('death-0000000000000000', { decision: foundAlive });
    await expect(unknown).rejects.toThrow(/CASE_NOT_FOUND/);
    const personalId = '094055910007';
    await site.fault('commune-civil-status', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filedInMarch);
    await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);
    await linked.actOnAll({ type: 'citizen.withdrew' });
    await waitForEnd(linked);
    await expect(site.client.annul(linked.id, { decision: foundAlive })).rejects.toThrow(
      /ANNULMENT_REFUSED: .* ended as withdrawn/,
    );
    const tomorrow = { ...foundAlive, decidedOn: '2099-01-01', by: '' };
    await expect(site.client.annul(linked.id, { decision: tomorrow })).rejects.toMatchObject({
      code: 'ANNULMENT_INVALID',
      fields: ['decidedOn', 'by'],
    });
    expect((await site.register.findCase(linked.id))?.annulment).toBeUndefined();
  });
});
