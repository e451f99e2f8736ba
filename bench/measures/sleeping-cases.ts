/** What a complete case costs on a server where others sleep, and on an empty one, in turns. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contestants, patientEngine } from '../workload/contestants.js';
import { type BenchSite, openSite, type SiteOptions, startContestant } from '../workload/site.js';
import { processorMs } from './contest.js';
import { median } from './numbers.js';
import { type Serials, serialsFrom } from './serials.js';
import { type Throughput, throughput, warmUp } from './throughput.js';

/** One after the other, so that a slow minute slows both. */
export interface Pair {
  readonly empty: Throughput;
  readonly kept: Throughput;
}

export interface Level {
  readonly sleeping: number;
  readonly rounds: readonly Pair[];
}

export interface ServerPlace {
  readonly address: string;
  /** Of the register. */
  readonly folder: string;
  readonly serverPid: number | undefined;
}

export interface SleepingOptions {
  readonly empty: ServerPlace;
  readonly kept: ServerPlace;
  readonly workflowBundles: SiteOptions['workflowBundles'];
  /** Sleeping cases at the end. */
  readonly most: number;
  readonly fillMinutes: number;
  say(line: string): void;
}

const levels = [1_000, 10_000, 50_000];
const rounds = 4;
const load = { cases: 60, atOnce: 12 };
const fallingAsleepAtOnce = 32;
/** Theirs alone: a measured case that was broken off is none of them, and a later start carries on what is half done. */
const sleepersQueue = 'sleepers';
/** The same for every start with the same folder: the register and the cases are found again. */
const subjectSecret = 'growth';

/** Measures at each level that is not passed yet, and where the filling had to end. */
export async function sleepingCases(options: SleepingOptions): Promise<Level[]> {
  const { workflowBundles, most, fillMinutes, say } = options;
  const kept = await openSite({ ...options.kept, workflowBundles, subjectSecret });
  const empty = await openSite({ ...options.empty, workflowBundles, subjectSecret });
  const fillUntil = Date.now() + fillMinutes * 60_000;
  const measured: Level[] = [];
  const there = await sleepersIn(kept);
  say(`${there} asleep`);
  for (const level of [...levels.filter((one) => one > there && one < most), most]) {
    await fill(kept, { ...options, level, until: fillUntil });
    const sleeping = await sleepersIn(kept);
    measured.push({ sleeping, rounds: await inTurns({ kept, empty }, options) });
    if (sleeping < level) break;
  }
  await kept.close();
  await empty.close();
  return measured;
}

type Sites = Readonly<Record<keyof Pair, BenchSite>>;

async function inTurns(sites: Sites, options: SleepingOptions): Promise<Pair[]> {
  const { engine } = contestants();
  const serials = await peopleFor(2 * rounds * (load.cases + warmUp.cases), options.kept.folder);
  const measure = (side: keyof Pair) =>
    throughput(sites[side], engine, load, { serials, serverPid: options[side].serverPid });
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await measure('empty') : undefined;
    const kept = await measure('kept');
    const empty = first ?? (await measure('empty'));
    const said = (of: Throughput) => `${of.casesPerSecond.toFixed(1)} cases/s, ${processorMs(of).toFixed(0)} ms each`;
    options.say(`round ${round + 1} of ${rounds}: empty ${said(empty)}; filled ${said(kept)}`);
    pairs.push({ empty, kept });
  }
  return pairs;
}

/** Median over the rounds. */
export function keptOf({ rounds }: Level, read: (of: Throughput) => number): number {
  return median(rounds.map(({ kept }) => read(kept)));
}

/** On the filled server over the empty one: median of the rounds' own ratios. */
export function keptToEmpty({ rounds }: Level, read: (of: Throughput) => number): number {
  return median(rounds.map(({ kept, empty }) => read(kept) / read(empty)));
}

async function sleepersIn({ temporal }: BenchSite): Promise<number> {
  const { count } = await temporal.workflow.count(`ExecutionStatus = 'Running' AND TaskQueue = '${sleepersQueue}'`);
  return count;
}

interface Filling extends Pick<SleepingOptions, 'kept' | 'say'> {
  readonly level: number;
  readonly until: number;
}

/** Opens cases whose first agency takes the application and never decides, up to that many or until that moment. */
async function fill(site: BenchSite, { kept, level, until, say }: Filling): Promise<void> {
  const present = await sleepersIn(site);
  if (present >= level || Date.now() >= until) return;
  const serials = await peopleFor(level - present, kept.folder);
  const asleep = new Set<string>();
  const falling = new Map<string, () => void>();
  const takes = ({ reference }: { readonly reference: string }) => {
    const [caseId = ''] = reference.split('/');
    asleep.add(caseId);
    falling.get(caseId)?.();
  };
  const running = await startContestant(site, patientEngine, { says: () => {}, takes }, { taskQueue: sleepersQueue });
  let opened = present;
  const opener = async () => {
    while (opened < level && Date.now() < until) {
      opened += 1;
      if (opened % 1_000 === 0) say(`${opened} fall asleep`);
      const caseId = await patientEngine.open(running, serials.next());
      // Not more at once than the worker can follow: what waits for it would be no sleeping case.
      if (!asleep.has(caseId)) await new Promise<void>((resolve) => falling.set(caseId, resolve));
    }
  };
  try {
    await Promise.all(Array.from({ length: fallingAsleepAtOnce }, opener));
  } finally {
    await running.stop();
  }
}

/** Nobody has two cases, however often a run on the folder was broken off: who comes next is kept there. */
async function peopleFor(count: number, folder: string): Promise<Serials> {
  const file = join(folder, 'next-serial');
  const first = Number(await readFile(file, 'utf8').catch(() => '1'));
  await writeFile(file, String(first + count));
  return serialsFrom(first);
}
