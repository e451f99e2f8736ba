import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { historyOf } from '../harness/history.js';
import { namespaces } from '../harness/namespaces.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const day = 86_400_000;

let site: TestSite;
beforeAll(async () => {
  site = await startSite({ namespace: namespaces.shortHistories });
});
afterAll(() => site.stop());

/** The runs of a case so far, first one first. */
async function runsOf(caseId: string): Promise<string[]> {
  const runs: string[] = [];
  for await (const run of site.temporal.workflow.list({ query: `WorkflowId = "${caseId}"` })) runs.unshift(run.runId);
  return runs;
}

const runNow = async (caseId: string) => (await site.temporal.workflow.getHandle(caseId).describe()).runId;

describe('a case whose history grows too long goes on in a new run', () => {
  it('keeps its deadline, its dossiers and what it has been told', async () => {
    const personalId = '094055400001';
    await site.fault('commune-police', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), {
      filedAt: instantOf('2026-03-02T09:10+07:00'),
    });
    const firstRun = await runNow(linked.id);
    await confirmDraft(linked);
    await chooseBenefit(linked, 'monthly');
    await waitForDossier(linked, 'funeral-allowance', ({ result }) => result === 'positive');
    await waitForDossier(linked, 'survivor-benefit', ({ result }) => result === 'positive');
    const removal = await waitForDossier(linked, 'residence-deregistration', ({ status }) => status === 4);
    expect(removal).toMatchObject({ dueAt: '2026-03-03 17:00', overdue: false });

    await site.forward(linked.id, 2 * day);
    const late = await waitForDossier(linked, 'residence-deregistration', ({ overdue }) => overdue);
    expect(late.dueAt).toBe('2026-03-03 17:00');
    expect(await runNow(linked.id)).not.toBe(firstRun);

    await site.release('commune-police', `${linked.id}/`);
    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('returned');
    expect(dossierIn(view, 'residence-deregistration').status).toBe(10);
    console.log(await runsOf(linked.id));
    for (const agency of agencyIds) console.log(agency, await site.held(agency, linked.id));
    console.log((await historyOf(site.temporal, linked.id, firstRun)).length);
  });
});
