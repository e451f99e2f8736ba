/** Complete cases with several worker processes on one queue: client and gateway here, each worker for itself. */
import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { CaseMessage } from '../../workflows/messages.js';
import { contestants } from '../workload/contestants.js';
import { type BenchSite, newQueue, type RunningContestant } from '../workload/site.js';
import { LatencyProbe } from './latency.js';
import { processMs } from './processor-time.js';
import type { Serials } from './serials.js';
import { answer, type Load, runCases, warmUp } from './throughput.js';

export type ToWorker = { readonly type: 'carry'; readonly taskQueue: string } | { readonly type: 'rest' | 'end' };
export type FromWorker = { readonly type: 'ready' | 'done' } | { readonly type: 'says'; readonly message: CaseMessage };

export interface WorkersPace {
  readonly casesPerSecond: number;
  /** For each case: server and database, all workers, client. */
  readonly serverMs: number;
  readonly workersMs: number;
  readonly clientMs: number;
}

export interface WorkerGround {
  readonly site: BenchSite;
  readonly address: string;
  /** Of the register, which all share. */
  readonly folder: string;
  /** The workflow code as JSON. */
  readonly bundleFile: string;
  readonly serials: Serials;
  /** Of the server and its database. */
  serverPids(): Promise<number[]>;
}

export async function startWorkers({ address, folder, bundleFile }: WorkerGround, count: number) {
  const children = Array.from({ length: count }, () =>
    fork(join(import.meta.dirname, 'worker-process.ts'), [address, folder, bundleFile], {
      execArgv: ['--import', 'tsx'],
    }),
  );
  await Promise.all(children.map((child) => said(child, 'ready')));
  return children;
}

export async function endWorkers(children: readonly ChildProcess[]): Promise<void> {
  const exited = Promise.all(children.map((child) => once(child, 'exit')));
  for (const child of children) child.send({ type: 'end' } satisfies ToWorker);
  await exited;
}

/** @param children those of them that carry cases now; the others rest */
export async function paceOf(ground: WorkerGround, children: readonly ChildProcess[], load: Load) {
  const { site, serials } = ground;
  const contestant = contestants().engine;
  const taskQueue = newQueue(contestant);
  const ordered = (order: ToWorker) =>
    Promise.all(
      children.map(async (child) => {
        const done = said(child, 'done');
        child.send(order);
        await done;
      }),
    );
  const stop = () => ordered({ type: 'rest' }).then(() => {});
  const running: RunningContestant = { contestant, site, taskQueue, stop };
  const probe = new LatencyProbe();
  const listen = (said: FromWorker) => void (said.type === 'says' && answer(running, said.message, () => probe));
  for (const child of children) child.on('message', listen);
  await ordered({ type: 'carry', taskQueue });
  await runCases(running, warmUp, serials, () => probe);
  const before = await timesOf(ground, children);
  const began = performance.now();
  await runCases(running, load, serials, () => probe);
  const seconds = (performance.now() - began) / 1000;
  const after = await timesOf(ground, children);
  await running.stop();
  for (const child of children) child.off('message', listen);
  const each = (part: keyof typeof after) => (after[part] - before[part]) / load.cases;
  return {
    casesPerSecond: load.cases / seconds,
    serverMs: each('server'),
    workersMs: each('workers'),
    clientMs: each('client'),
  } satisfies WorkersPace;
}

async function timesOf({ serverPids }: WorkerGround, children: readonly ChildProcess[]) {
  const sum = (pids: readonly number[]) => pids.reduce((total, pid) => total + processMs(pid), 0);
  const workers = sum(children.map(({ pid }) => pid ?? 0));
  return { server: sum(await serverPids()), workers, client: processMs(process.pid) };
}

/** @throws Error when the process ends before it has said so */
async function said(child: ChildProcess, type: FromWorker['type']): Promise<void> {
  const over = new AbortController();
  const exited = once(child, 'exit', { signal: over.signal }).then(([code]) => {
    throw new Error(`A worker process ended (${code}) before it was ${type}.`);
  });
  exited.catch(() => {});
  const heard = async () => {
    for await (const [message] of on(child, 'message', { signal: over.signal }))
      if ((message as FromWorker).type === type) return;
  };
  await Promise.race([heard(), exited]);
  over.abort();
}
