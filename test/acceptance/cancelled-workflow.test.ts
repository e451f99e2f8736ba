import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { stopForm } from '../harness/procedures-alone.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filed = { filedAt: instantOf('2026-03-02T09:10+07:00') };
const resultsOf = (view: Awaited<ReturnType<typeof waitForEnd>>) =>
  view.dossiers.map(({ id, result, status }) => [id, result, status]);

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

describe('a workflow that somebody cancels in the Temporal UI is stopped as by an officer', () => {
  it('ends what is open in good order, and hands out what was decided before', async () => {
    const personalId = '094056000001';
    await site.fault('commune-police', { kind: 'hold', personalId });
    await site.fault('social-insurance', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await confirmDraft(linked);
    for (const id of ['residence-deregistration', 'survivor-benefit', 'funeral-allowance'] as const) {
      await waitForDossier(linked, id, ({ status }) => status === 4);
    }
    await site.temporal.workflow.getHandle(linked.id).cancel();

    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('partly-returned');
    expect(resultsOf(view)).toEqual([
      ['death-registration', 'positive', 10],
      ['residence-deregistration', 'stopped', 8],
      ['survivor-benefit', 'stopped', 8],
      ['funeral-support', null, null],
      ['funeral-allowance', 'stopped', 8],
    ]);
    const { forms, reasons } = dossierIn(view, 'survivor-benefit');
    expect(forms.map(({ formSet, number }) => `${formSet} ${number}`)).toContain(stopForm);
    expect(reasons).toEqual(['cancelled in the Temporal UI']);
    expect(await site.held('social-insurance', linked.id)).toMatchObject([
      { ended: 'cancelled' },
      { ended: 'cancelled' },
    ]);
    const { status } = await site.temporal.workflow.getHandle(linked.id).describe();
    expect(status.name).toBe('COMPLETED');
    expect(await linked.result()).toMatchObject({ caseId: linked.id, outcome: 'partly-returned' });
    expect((await site.register.findCase(linked.id))?.final).toMatchObject({
      outcome: 'partly-returned',
      undo: [{ dossier: 'death-registration' }],
    });
  });

  it('does not open what waited for the stopped registration', async () => {
    const personalId = '094056000002';
    await site.fault('commune-civil-status', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filed);
    await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);
    await site.temporal.workflow.getHandle(linked.id).cancel();

    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('stopped');
    expect(resultsOf(view)).toEqual([
      ['death-registration', 'stopped', 8],
      ['residence-deregistration', 'stopped', null],
      ['survivor-benefit', 'stopped', null],
      ['funeral-support', null, null],
      ['funeral-allowance', 'stopped', null],
    ]);
    expect(await site.held('commune-police', linked.id)).toEqual([]);
    expect(await site.held('social-insurance', linked.id)).toEqual([]);
  });
});
