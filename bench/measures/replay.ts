/** How long a worker takes to bring a complete case back from its history: milliseconds for each. */
import { performance } from 'node:perf_hooks';
import { Worker } from '@temporalio/worker';
import type { BenchSite, WorkflowBundles } from '../workload/site.js';
import { median } from './numbers.js';

const few = 20;
const many = 120;

type History = Awaited<ReturnType<ReturnType<BenchSite['temporal']['workflow']['getHandle']>['fetchHistory']>>;

/** What a worker's start costs is in both counts, and so in neither result. @throws Error when a history cannot be replayed */
export async function replayMs(
  workflowBundle: WorkflowBundles['engine'],
  workflowId: string,
  history: History,
): Promise<number> {
  const replayed = (times: number) => replays(workflowBundle, { workflowId, history }, times);
  await replayed(few);
  const samples: number[] = [];
  for (let sample = 0; sample < 3; sample += 1) samples.push((await replayed(many)) - (await replayed(few)));
  return median(samples) / (many - few);
}

async function replays(
  workflowBundle: WorkflowBundles['engine'],
  replayed: { readonly workflowId: string; readonly history: History },
  times: number,
): Promise<number> {
  const histories = Array.from({ length: times }, () => replayed);
  const began = performance.now();
  for await (const { error } of Worker.runReplayHistories({ workflowBundle }, histories)) if (error) throw error;
  return performance.now() - began;
}
