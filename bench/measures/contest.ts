/** All contestants in turn, round after round: a ratio is of the same round, so that a slow minute slows both. */
import type { Contestant, ContestantName } from '../workload/contestants.js';
import type { BenchSite } from '../workload/site.js';
import { median } from './numbers.js';
import type { Serials } from './serials.js';
import { type Load, type Throughput, throughput } from './throughput.js';

export type Loads = Readonly<Partial<Record<ContestantName, Load>>>;
export type Round = Readonly<Partial<Record<ContestantName, Throughput>>>;

export interface ContestOptions {
  readonly site: BenchSite;
  readonly contestants: Readonly<Record<ContestantName, Contestant>>;
  readonly loads: Loads;
  readonly rounds: number;
  readonly serials: Serials;
  readonly serverPid: number | undefined;
  say(line: string): void;
}

export async function contest(options: ContestOptions): Promise<Round[]> {
  const { site, contestants, loads, serials, serverPid, say } = options;
  const names = Object.keys(loads) as ContestantName[];
  const rounds: Round[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const figures: Partial<Record<ContestantName, Throughput>> = {};
    // Who comes first in one round comes last in the next.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const load = loads[name];
      if (!load) continue;
      const figure = await throughput(site, contestants[name], load, { serials, serverPid });
      figures[name] = figure;
      say(`round ${round + 1} of ${options.rounds}: ${name} ${figure.casesPerSecond.toFixed(1)} cases/s`);
    }
    rounds.push(figures);
  }
  return rounds;
}

/** Median over the rounds. */
export function typical(rounds: readonly Round[], name: ContestantName, read: (of: Throughput) => number): number {
  return median(rounds.flatMap(({ [name]: figure }) => (figure ? [read(figure)] : [])));
}

/** The engine's figure over a control's: median of the rounds' own ratios. */
export function ratioTo(rounds: readonly Round[], name: ContestantName, read: (of: Throughput) => number): number {
  return median(rounds.flatMap(({ engine, [name]: other }) => (engine && other ? [read(engine) / read(other)] : [])));
}

/** Server, worker, client and agencies. */
export const processorMs = ({ serverMsPerCase, ownMsPerCase }: Throughput): number => serverMsPerCase + ownMsPerCase;
