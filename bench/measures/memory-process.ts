/**
 * What one sleeping case holds in its worker's memory, as a process of its own: workflows run on its main thread, where
 * the heap can be weighed. Says one `MemoryFigures` to whoever started it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { type Contestant, contestants, idle } from '../workload/contestants.js';
import { type BenchSite, bundleAll, openSite, startContestant } from '../workload/site.js';
import { type Serials, serialsFrom } from './serials.js';

export interface MemoryFigures {
  /** KB for each case; `idle` is a workflow that only waits. */
  readonly perCachedCaseKb: Readonly<Record<'engine' | 'inline' | 'idle', number>>;
}

const warmUpCases = 20;
const weighedCases = 200;
const mostAttempts = 3;
const [address = '', firstSerial = '1'] = process.argv.slice(2);
const collectGarbage = (globalThis as { gc?: () => void }).gc;
if (!collectGarbage) throw new Error('Start this process with --expose-gc.');

Runtime.install({ logger: new DefaultLogger('ERROR') });
const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
const site = await openSite({ address, folder, workflowBundles: await bundleAll() });
const serials = serialsFrom(Number(firstSerial));
const { engine, inline } = contestants();
const perCachedCaseKb = {
  engine: await perCase(site, engine, serials),
  inline: await perCase(site, inline, serials),
  idle: await perCase(site, idle, serials),
};
await site.close();
await rm(folder, { recursive: true });
process.send?.({ perCachedCaseKb } satisfies MemoryFigures);

async function perCase(site: BenchSite, contestant: Contestant, serials: Serials): Promise<number> {
  const running = await startContestant(site, contestant, { says: () => {} });
  const fill = async (cases: number) => {
    const ids: string[] = [];
    for (let at = 0; at < cases; at += 1) ids.push(await contestant.open(running, serials.next()));
    for (const id of ids) await untilAtRest(site, id);
    return heapKb();
  };
  const before = await fill(warmUpCases);
  const after = await fill(weighedCases);
  await running.stop();
  return (after - before) / weighedCases;
}

async function heapKb(): Promise<number> {
  // Twice, with a turn of the event loop between: what the first has let go of may hold more.
  for (let turn = 0; turn < 2; turn += 1) {
    collectGarbage?.();
    await pause(50);
  }
  return process.memoryUsage().heapUsed / 1024;
}

/** @throws Error when its workflow task fails: it would be tried for ever */
async function untilAtRest({ temporal }: BenchSite, workflowId: string): Promise<void> {
  for (;;) {
    const { raw } = await temporal.workflow.getHandle(workflowId).describe();
    if ((raw.pendingWorkflowTask?.attempt ?? 0) > mostAttempts) throw new Error(`Case ${workflowId} does not move.`);
    if (!raw.pendingWorkflowTask && (raw.pendingActivities ?? []).length === 0) return;
    await pause(20);
  }
}
