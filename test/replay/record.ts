/** Plays cases and annulments on the test site and keeps their histories, and what their replays show: those that `npm run record` chose. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { namespaces } from '../harness/namespaces.js';
import { openedHistory } from '../harness/opened-history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { recordedAnnulments } from './recorded-annulments.js';
import { recordedCases } from './recorded-cases.js';
import { writeRecorded } from './recorded-files.js';
import { asRecorded, leftBehind, type RecordedRun } from './recorded-run.js';
import { bundleForReplay, type RecordedView, type ReplayBundle, replay } from './replayed-case.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Names of recorded cases and annulments. */
    toRecord: readonly string[];
  }
}

const taskQueue = 'recorded';
let bundle: ReplayBundle;
const sites = new Map<string, TestSite>();

beforeAll(async () => {
  bundle = await bundleForReplay();
  for (const namespace of Object.values(namespaces)) sites.set(namespace, await startSite({ namespace, taskQueue }));
});
afterAll(async () => {
  for (const site of sites.values()) await site.stop();
});

const isChosen = ({ name }: { readonly name: string }) => inject('toRecord').includes(name);

describe('recording', () => {
  it.each(recordedCases.filter(isChosen))('$name', async ({ name, namespace = namespaces.usual, play }) => {
    const site = sites.get(namespace) as TestSite;
    const linked = await play(site);
    await keep(name, await linked.view(), await recordedRuns(site, linked.caseId));
  });

  it.each(recordedAnnulments.filter(isChosen))('$name', async ({ name, play }) => {
    const site = sites.get(namespaces.usual) as TestSite;
    const annulment = await play(site);
    await keep(name, await annulment.view(), await recordedRuns(site, annulment.id));
  });
});

async function keep(name: string, view: RecordedView, runs: readonly RecordedRun[]): Promise<void> {
  const replayed = await replay(bundle, runs);
  // The golden view is what was really shown, and not only what a replay makes of it.
  expect(replayed.view).toEqual(view);
  expect(replayed.left).toEqual(runs.map(leftBehind));
  writeRecorded(name, runs, replayed);
}

/** First run first. */
async function recordedRuns({ temporal }: TestSite, workflowId: string): Promise<RecordedRun[]> {
  const runs: RecordedRun[] = [];
  const { raw } = await temporal.workflow.getHandle(workflowId).describe();
  let runId = raw.workflowExecutionInfo?.firstRunId;
  while (runId) {
    const recorded = await openedHistory(temporal, workflowId, runId);
    runs.push({ workflowId, history: asRecorded(recorded) });
    runId = recorded.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs;
}
