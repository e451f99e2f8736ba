import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { createClient } from '../../client/client.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { copyOfDrafts, type TreeCopy } from '../harness/tree-copy.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { forkWorker, type WorkerProcess } from '../harness/worker-process.js';

const benefit = 'survivor-benefit';

describe('a build that holds death@1 as it was released beside death@2', () => {
  let tree: TreeCopy;
  let site: TestSite;
  let worker: WorkerProcess;
  let create: typeof createClient;

  beforeAll(async () => {
    tree = await copyOfDrafts();
    expect(await tree.lienthong('release', 'death@1')).toMatchObject({ code: 0 });
    // The new law gives social insurance ten working days instead of eight.
    tree.replace('definitions/law/ref-v1.ts', 'workingDays(8, socialInsurance', 'workingDays(10, socialInsurance');
    expect(await tree.lienthong('next-version', 'death', '--from', '2026-06-01')).toMatchObject({ code: 0 });
    worker = forkWorker(tree.path('worker/processes/case-worker.ts'));
    site = await startSite({ worker: 'elsewhere' });
    await worker.start(site.workerSettings);
    ({ createClient: create } = (await import(tree.path('client/client.ts'))) as { createClient: typeof createClient });
  }, 300_000);
  afterAll(async () => {
    await worker.end('SIGTERM');
    await site.stop();
    tree.remove();
  });

  const open = async (personalId: string, filedAt: string) => {
    const { temporal, register, subjectSecret, workerSettings } = site;
    const { taskQueue } = workerSettings;
    const client = create({ workflows: temporal.workflow, register, subjectSecret, taskQueue });
    const chosen = ['death-registration' as const, benefit as typeof benefit];
    const declaration = pensionerDeclaration({ personalId, chosen });
    return (await client.openCase('death', declaration, { filedAt: instantOf(filedAt) })).case;
  };

  it.each([
    ['Friday 29/05/2026', '2026-05-29T09:10+07:00', '094056100101', 'death@1', '2026-06-10 17:00'],
    ['Monday 01/06/2026', '2026-06-01T09:10+07:00', '094056100102', 'death@2', '2026-06-15 17:00'],
  ])('carries what was filed on %s to its end by the law of that day', async (_day, filed, personalId, key, dueAt) => {
    const linked = await open(personalId, filed);
    await confirmDraft(linked);
    await waitForDossier(linked, benefit, ({ allowed }) => allowed.includes('citizen.chose'));
    await chooseBenefit(linked, 'monthly');
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ bundle: key, outcome: 'returned', incidents: [] });
    expect(dossierIn(view, benefit)).toMatchObject({ status: 10, dueAt });
    expect(await site.held('social-insurance', linked.id)).toMatchObject([{ ended: 'decided' }]);
    expect((await site.register.findCase(linked.id))?.final).toMatchObject({ bundle: key });
  });
});
