/** How long a worker takes to bring a complete case back from its history: milliseconds for each. */
import { performance } from 'node:perf_hooks';
import { Worker } from '@temporalio/worker';
import type { BenchSite, WorkflowBundles } from '../workload/site.js';
import { median } from './numbers.js';

const few = 20;
const many = 80;

type History = Awaited<ReturnType<ReturnType<BenchSite['temporal']['workflow']['getHandle']>['fetchHistory']>>;

export interface Replayed {
  readonly workflowBundle: WorkflowBundles['engine'];
  readonly workflowId: string;
  readonly history: History;
}

/**
 * In turns, since the machine's pace changes. What a worker's start costs is in both counts of a sample, and so in no result.
 * @throws Error when a history cannot be replayed
 */
export async function replayMs<Name extends string>(
  contestants: Readonly<Record<Name, Replayed>>,
  samples: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await replays(contestants[name], few);
  for (let sample = 0; sample < samples; sample += 1)
    for (const name of sample % 2 === 0 ? names : names.toReversed()) {
      const replayed = contestants[name];
      taken[name].push(((await replays(replayed, many)) - (await replays(replayed, few))) / (many - few));
    }
  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<Name, number>;
}

async function replays({ workflowBundle, workflowId, history }: Replayed, times: number): Promise<number> {
  const histories = Array.from({ length: times }, () => ({ workflowId, history }));
  const began = performance.now();
  for await (const { error } of Worker.runReplayHistories({ workflowBundle }, histories)) if (error) throw error;
  return performance.now() - began;
}
