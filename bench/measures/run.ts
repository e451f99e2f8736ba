/** One run of the benchmark: everything that is measured, in its order. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import type { StartTemporalOptions } from '../../worker/temporal-server/start-temporal.js';
import { type ContestantName, contestantNames, contestants } from '../workload/contestants.js';
import { type BenchSite, bundleAll, bundleForReplay, openSite, type WorkflowBundles } from '../workload/site.js';
import { bundled } from './bundled.js';
import { contest, type Loads } from './contest.js';
import type { Figures, Machine } from './figures.js';
import { type HistoryFigures, historyFigures } from './history-figures.js';
import type { MemoryFigures } from './memory-process.js';
import type * as PureCase from './pure-case.js';
import { type Replayed, replayMs } from './replay.js';
import { playSerialCase } from './serial-case.js';
import { type Serials, serialsFrom } from './serials.js';

export interface RunPlan {
  readonly rounds: number;
  readonly loads: Loads;
  /** How often the replay of a case is measured. */
  readonly replaySamples: number;
}

const atOnce = 12;

/** As many cases for everybody who carries any; a workflow that does nothing is over sooner. */
const loadsOf = (cases: number): Loads => ({
  floor: { cases: cases * 2.5, atOnce },
  inline: { cases, atOnce },
  engine: { cases, atOnce },
  actor: { cases, atOnce },
  children: { cases, atOnce },
});

type Persistence = NonNullable<StartTemporalOptions['persistence']>;

export const quickRun: RunPlan = { rounds: 3, loads: loadsOf(50), replaySamples: 3 };
export const fullRun: RunPlan = { rounds: 5, loads: loadsOf(120), replaySamples: 5 };

export interface Surroundings {
  readonly address: string;
  /** Of the register. */
  readonly folder: string;
  readonly serverPid: number | undefined;
  say(line: string): void;
}

export async function measure(
  plan: RunPlan,
  { address, folder, serverPid, say }: Surroundings,
  persistence: Persistence,
): Promise<Figures> {
  say('engine alone');
  const pure = await (await bundled<typeof PureCase>('pure-case')).engineTimes();
  const workflowBundles = await bundleAll();
  const site = await openSite({ address, folder, workflowBundles });
  const serials = serialsFrom();
  say('one case each, one thing at a time');
  const { histories, replay } = await serialCases(site, serials, plan.replaySamples);
  const rounds = await contest({ site, contestants: contestants(), ...plan, serials, serverPid, say });
  say('memory of sleeping cases');
  const memory = await memoryOf(address, serials.next());
  const server = await serverOf(site, serverPid !== undefined && persistence === 'memory');
  await site.close();
  return {
    machine: { ...machine(), ...server },
    rounds,
    histories,
    replayMs: replay,
    pure,
    memory,
    codeKb: codeOf(workflowBundles),
  };
}

async function serialCases(
  site: BenchSite,
  serials: Serials,
  replaySamples: number,
): Promise<{ histories: Figures['histories']; replay: Figures['replayMs'] }> {
  const histories: Partial<Record<ContestantName, HistoryFigures>> = {};
  const all = contestants();
  const workflowBundles = await bundleForReplay(['engine', 'inline']);
  const replayed: Partial<Record<ContestantName, Replayed>> = {};
  for (const name of contestantNames) {
    const [caseId = '', ...others] = await playSerialCase(site, all[name], serials.next());
    histories[name] = await historyFigures(site, [caseId, ...others]);
    if (name !== 'engine' && name !== 'inline') continue;
    const history = await site.temporal.workflow.getHandle(caseId).fetchHistory();
    replayed[name] = { workflowBundle: workflowBundles[name], workflowId: caseId, history };
  }
  const replay = await replayMs(replayed as Record<keyof Figures['replayMs'], Replayed>, replaySamples);
  return { histories: histories as Figures['histories'], replay };
}

async function memoryOf(address: string, firstSerial: number): Promise<MemoryFigures> {
  const child = fork(join(import.meta.dirname, 'memory-process.ts'), [address, String(firstSerial)], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    // The SDK runs workflows on the main thread when it is to be debugged: there the heap can be weighed.
    env: { ...process.env, TEMPORAL_DEBUG: '1' },
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process that weighs cases ended (${code}) before it said anything.`);
  });
  const [figures] = await Promise.race([once(child, 'message'), ended]);
  return figures as MemoryFigures;
}

function codeOf(bundles: WorkflowBundles): Figures['codeKb'] {
  return { engine: bundles.engine.code.length / 1024, inline: bundles.inline.code.length / 1024 };
}

const databases: Readonly<Record<string, string>> = { sqlite: 'SQLite', postgres12: 'PostgreSQL', mysql8: 'MySQL' };

/** As the server says itself: it may be one that somebody else has started. */
async function serverOf({ temporal }: BenchSite, isInMemory: boolean): Promise<Pick<Machine, 'server' | 'database'>> {
  const { serverVersion, persistenceStore } = await temporal.workflowService.getClusterInfo({});
  const database = databases[persistenceStore] ?? persistenceStore;
  return { server: serverVersion, database: isInMemory ? `${database} in memory` : database };
}

function machine(): Omit<Machine, 'server' | 'database'> {
  const packageFile = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  const { dependencies } = packageFile as { dependencies: Record<string, string> };
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    node: process.versions.node,
    sdk: dependencies['@temporalio/worker'] ?? '',
    xstate: dependencies.xstate ?? '',
    measuredOn: new Date().toISOString().slice(0, 10),
  };
}
