/** Time per date of the legal clock beside `addBusinessDays` of date-fns, over the same starts and lengths. */
import { availableParallelism } from 'node:os';
import { addBusinessDays } from 'date-fns';
import { dueAt } from '../definitions/calendar/due-at.js';
import { type Instant, instant, instantOf } from '../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../definitions/calendar/public-sector.js';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import { type TimeLimit, workingDays } from '../definitions/language/time-limit.js';
import { median } from './measures/numbers.js';

interface Question {
  readonly start: Instant;
  readonly limit: TimeLimit;
  readonly days: number;
}

const longestLimit = 30;
const startsPerLimit = 1000;
const warmUpRounds = 20;
const measuredRounds = 41;
const millisecondsInMinute = 60_000;

/** Every length with starts spread evenly over the range, and in no order that a processor could learn. */
function questions(): readonly Question[] {
  const first = instantOf('2024-01-01T00:00+07:00');
  const last = instantOf('2026-06-30T23:59+07:00');
  const minutes = (last - first) / millisecondsInMinute;
  const source = { act: 'benchmark', grade: 'unverified' } as const;
  const asked: Question[] = [];
  for (let place = 0; place < startsPerLimit; place += 1) {
    for (let days = 1; days <= longestLimit; days += 1) {
      // Steps of the golden ratio, which never come round to the same start.
      const share = ((place * longestLimit + days) * 0.618_033_988_749_895) % 1;
      const start = instant(first + Math.floor(share * minutes) * millisecondsInMinute);
      asked.push({ start, limit: workingDays(days, source), days });
    }
  }
  return asked;
}

type Contender = (asked: readonly Question[]) => number;

// Both add up what they found, so that no call can be left out as useless.
const ours: Contender = (asked) => {
  let sum = 0;
  for (const { limit, start } of asked) sum = (sum + dueAt(limit, start, publicSectorCalendar)) % 1_000_003;
  return sum;
};

const dateFns: Contender = (asked) => {
  let sum = 0;
  for (const { days, start } of asked) sum = (sum + addBusinessDays(start, days).getTime()) % 1_000_003;
  return sum;
};

/** Microseconds per date. */
function timeOf(contender: Contender, asked: readonly Question[], expected: number): number {
  const began = process.hrtime.bigint();
  const sum = contender(asked);
  const nanoseconds = Number(process.hrtime.bigint() - began);
  if (sum !== expected) throw new Error('The same questions were answered differently in two rounds.');
  return nanoseconds / asked.length / 1000;
}

function measure(asked: readonly Question[]) {
  const sums = { ours: ours(asked), dateFns: dateFns(asked) };
  const times = { ours: [] as number[], dateFns: [] as number[] };
  for (let round = 0; round < warmUpRounds + measuredRounds; round += 1) {
    // Who goes first changes from round to round: what one leaves behind in memory must not burden the other.
    const order = round % 2 === 0 ? (['ours', 'dateFns'] as const) : (['dateFns', 'ours'] as const);
    for (const name of order) {
      const time = timeOf(name === 'ours' ? ours : dateFns, asked, sums[name]);
      if (round >= warmUpRounds) times[name].push(time);
    }
  }
  return { ours: median(times.ours), dateFns: median(times.dateFns) };
}

/** Microseconds for the first date under a calendar that was never seen before: its years are read only then. */
function firstDate({ limit, start }: Question): number {
  const times = Array.from({ length: 200 }, () => {
    const unseen: WorkingCalendar = structuredClone(publicSectorCalendar);
    const began = process.hrtime.bigint();
    dueAt(limit, start, unseen);
    return Number(process.hrtime.bigint() - began) / 1000;
  });
  return median(times);
}

const asked = questions();
const [question] = asked;
if (!question) throw new Error('There is nothing to measure.');
const { ours: own, dateFns: theirs } = measure(asked);
const first = firstDate(question);
const ratio = theirs / own;
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
const verdict = ratio >= 1 ? 'at least as fast' : 'slower';

process.stdout.write(
  `${asked.length} dates per round, ${measuredRounds} rounds after ${warmUpRounds} to warm up, median.\n` +
    `Node ${process.version}, ${availableParallelism()} cores, ${process.platform} ${process.arch}.\n` +
    `dueAt, with holidays and office hours:      ${own.toFixed(3)} microseconds per date\n` +
    `addBusinessDays of date-fns, with neither:  ${theirs.toFixed(3)} microseconds per date\n` +
    `(the first date under a calendar just loaded: ${first.toFixed(1)} microseconds, once; not in the ratio)\n` +
    `ratio ${ratio.toFixed(1)}: ${verdict}\n`,
);
if (process.argv.includes('--json')) {
  const result = {
    ratio: rounded(ratio, 3),
    microseconds: { dueAt: rounded(own, 4), addBusinessDays: rounded(theirs, 4) },
    node: process.version,
    cores: availableParallelism(),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
if (ratio < 1) process.exitCode = 1;
