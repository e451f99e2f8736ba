/** One tree of sources with its definitions, as a process of its own: measures when `many-definitions.ts` tells it to. */
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { procedures } from '../../definitions/registry.js';
import type { CaseMessage } from '../../workflows/messages.js';
import { contestants } from '../workload/contestants.js';
import { type BenchSite, bundleEngine, openSite, type RunningContestant, startContestant } from '../workload/site.js';
import type { Bundled, DefinitionsTurn } from './many-definitions.js';
import { processorTime, timeSince } from './processor-time.js';
import { serialsFrom } from './serials.js';

const [address = '', folder = '', firstSerial = '1'] = process.argv.slice(2);
const cases = 30;
const serials = serialsFrom(Number(firstSerial));
const { engine } = contestants();

Runtime.install({ logger: new DefaultLogger('ERROR') });
const began = performance.now();
const workflowBundles = await bundleEngine();
const bundlingMs = performance.now() - began;
const codeKb = (workflowBundles.engine?.code.length ?? 0) / 1024;
const site = await openSite({ address, folder, workflowBundles });
process.on('disconnect', () => process.exit());
process.on('message', (order) => {
  if (order === 'end') process.disconnect();
  else void turn(site).then((figures) => process.send?.(figures));
});
process.send?.({ procedures: Object.keys(procedures).length, bundlingMs, codeKb } satisfies Bundled);
await once(process, 'disconnect');

/** One case after the other: first all are opened, then each is told its answers. */
async function turn(site: BenchSite): Promise<DefinitionsTurn> {
  const held = new Map<string, CaseMessage>();
  const arrivals = new Map<string, () => void>();
  let isHolding = true;
  const says = (message: CaseMessage) => {
    const [caseId = ''] = message.notice?.reference.split('/') ?? [];
    if (!isHolding) return void engine.tell(running, caseId, message);
    held.set(caseId, message);
    arrivals.get(caseId)?.();
  };
  const created = performance.now();
  const running: RunningContestant = await startContestant(site, engine, { says });
  const open = async () => {
    const caseId = await engine.open(running, serials.next());
    if (!held.has(caseId)) await new Promise<void>((resolve) => arrivals.set(caseId, resolve));
  };
  await open();
  const untilFirstCallMs = performance.now() - created;
  for (let warm = 0; warm < 5; warm += 1) await open();
  const opening = await timed(async () => {
    for (let at = 0; at < cases; at += 1) await open();
  });
  isHolding = false;
  const answered = [...held];
  const telling = await timed(async () => {
    for (const [caseId, message] of answered) {
      await engine.tell(running, caseId, message);
      await site.temporal.workflow.getHandle(caseId).result();
    }
  });
  await running.stop();
  const events = answered.length * 5;
  return {
    untilFirstCallMs,
    openMs: opening.ms / cases,
    openCpuMs: opening.cpuMs / cases,
    eventMs: telling.ms / events,
    eventCpuMs: telling.cpuMs / events,
    memoryMb: process.memoryUsage().rss / 2 ** 20,
  };
}

async function timed(work: () => Promise<void>): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const before = processorTime(undefined);
  const began = performance.now();
  await work();
  return { ms: performance.now() - began, cpuMs: timeSince(before, undefined).ownMs };
}
