import { processorMs } from '../measures/contest.js';
import type { Growth } from '../measures/pure-growth.js';
import { keptOf, keptToEmpty, type Level } from '../measures/sleeping-cases.js';
import type { Throughput } from '../measures/throughput.js';
import { short, table } from './tables.js';

const sleepingFigures: readonly ((of: Throughput) => number)[] = [
  ({ casesPerSecond }) => casesPerSecond,
  ({ serverMsPerCase }) => serverMsPerCase,
  ({ ownMsPerCase }) => ownMsPerCase,
  processorMs,
];

/** Each figure, and how many times that of an empty server it is. */
export function sleepingTable(levels: readonly Level[]): string {
  const rows = levels.map((level) => [
    `${level.sleeping}`,
    ...sleepingFigures.map((read) => `${short(keptOf(level, read))} (${short(keptToEmpty(level, read))})`),
  ]);
  const head = ['cases asleep', 'cases/s (÷ empty)', 'server CPU ms', 'worker + client CPU ms', 'CPU ms per case'];
  return table(head, rows);
}

export function growthTable(what: string, growth: readonly Growth[]): string {
  const rows = growth.map(({ size, decideUs, showUs }) => [`${size}`, short(decideUs), short(showUs)]);
  return table([what, '`decide` µs', 'showing the case µs'], rows);
}
