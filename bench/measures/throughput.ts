/** How many complete cases a second, and what each costs: many at once, agencies that answer after a moment. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkerTuning } from '../../worker/case-workers.js';
import type { CaseMessage } from '../../workflows/messages.js';
import type { Manners } from '../workload/agencies-in-process.js';
import type { Contestant } from '../workload/contestants.js';
import { type BenchSite, type RunningContestant, startContestant } from '../workload/site.js';
import { type Latencies, LatencyProbe } from './latency.js';
import { processorTime, timeSince } from './processor-time.js';
import type { Serials } from './serials.js';

export interface Load {
  readonly cases: number;
  /** Cases under way at a time. */
  readonly atOnce: number;
}

export interface Throughput {
  readonly casesPerSecond: number;
  readonly serverMsPerCase: number;
  /** Worker, client and agencies. */
  readonly ownMsPerCase: number;
  readonly latencies: Latencies;
}

/** Long enough that the answer is a call of its own, short enough that cases overlap. */
const answerAfterMs = 30;
export const warmUp: Load = { cases: 12, atOnce: 6 };

export interface ThroughputOptions {
  readonly serials: Serials;
  readonly serverPid: number | undefined;
  readonly tuning?: WorkerTuning;
}

export async function throughput(
  site: BenchSite,
  contestant: Contestant,
  load: Load,
  { serials, serverPid, tuning }: ThroughputOptions,
): Promise<Throughput> {
  let probe = new LatencyProbe();
  const manners: Manners = {
    takes: (message) => probe.taken(message.reference, message.kind),
    says: (message) => void answer(running, message, () => probe),
  };
  const running: RunningContestant = await startContestant(site, contestant, manners, { ...(tuning && { tuning }) });
  try {
    await runCases(running, warmUp, serials, () => probe);
    probe = new LatencyProbe();
    const before = processorTime(serverPid);
    const began = performance.now();
    await runCases(running, load, serials, () => probe);
    const seconds = (performance.now() - began) / 1000;
    const { serverMs, ownMs } = timeSince(before, serverPid);
    return {
      casesPerSecond: load.cases / seconds,
      serverMsPerCase: serverMs / load.cases,
      ownMsPerCase: ownMs / load.cases,
      latencies: probe.latencies(),
    };
  } finally {
    await running.stop();
  }
}

/** What an agency says, a moment later. */
export async function answer(
  running: RunningContestant,
  message: CaseMessage,
  probe: () => LatencyProbe,
): Promise<void> {
  await pause(answerAfterMs);
  const [caseId = ''] = message.notice?.reference.split('/') ?? [];
  const told = probe().telling(caseId, message.dossier ?? '');
  await running.contestant.tell(running, caseId, message);
  told();
}

/** Carries that many complete cases. */
export async function runCases(
  running: RunningContestant,
  { cases, atOnce }: Load,
  serials: Serials,
  probe: () => LatencyProbe,
): Promise<void> {
  let left = cases;
  const runner = async () => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      const caseId = await running.contestant.open(running, serials.next());
      probe().opened(caseId, began);
      await running.site.temporal.workflow.getHandle(caseId).result();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
}
