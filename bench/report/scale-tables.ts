/** What grows around one case: settings, databases, workers. */

import { processorMs } from '../measures/contest.js';
import type { Measured } from '../measures/databases.js';
import type { DefinitionsFigures, DefinitionsTurn } from '../measures/many-definitions.js';
import type { WorkersPace } from '../measures/many-workers.js';
import { median } from '../measures/numbers.js';
import { asShipped, type SettingsRound } from '../measures/settings.js';
import type { StartUp, Time } from '../measures/start-up.js';
import type { Throughput } from '../measures/throughput.js';
import { short, table } from './tables.js';

export function settingsTable(rounds: readonly SettingsRound[]): string {
  const names = Object.keys(rounds[0] ?? {}).toSorted((one) => (one === asShipped ? -1 : 0));
  const typical = (name: string, read: (of: Throughput) => number) =>
    short(median(rounds.flatMap(({ [name]: figure }) => (figure ? [read(figure)] : []))));
  const ratios = (name: string, read: (of: Throughput) => number) =>
    rounds.flatMap(({ [name]: figure, [asShipped]: shipped }) =>
      figure && shipped ? [read(figure) / read(shipped)] : [],
    );
  const rows = names.map((name) => {
    const paces = ratios(name, ({ casesPerSecond }) => casesPerSecond);
    return [
      name,
      typical(name, ({ casesPerSecond }) => casesPerSecond),
      name === asShipped
        ? '1'
        : `${short(median(paces))} (${short(Math.min(...paces))} to ${short(Math.max(...paces))})`,
      typical(name, processorMs),
      short(median(ratios(name, processorMs))),
    ];
  });
  return table(['', 'cases/s', '÷ as shipped', 'CPU ms per case', '÷ as shipped'], rows);
}

/** The ratios are to one worker on the same database in the same round. */
export function workersTable(rounds: readonly (readonly Measured[])[]): string {
  const [first = []] = rounds;
  const rows = first.map(({ database, workers }) => {
    const paceIn = (round: readonly Measured[], count = workers) =>
      round.find((one) => one.database === database && one.workers === count)?.pace;
    const typical = (read: (of: WorkersPace) => number) =>
      short(median(rounds.flatMap((round) => [paceIn(round)].flatMap((pace) => (pace ? [read(pace)] : [])))));
    const ratio = (read: (of: WorkersPace) => number) =>
      median(
        rounds.flatMap((round) => {
          const [pace, alone] = [paceIn(round), paceIn(round, 1)];
          return pace && alone ? [read(pace) / read(alone)] : [];
        }),
      );
    const allOf = ({ serverMs, workersMs, clientMs }: WorkersPace) => serverMs + workersMs + clientMs;
    return [
      database,
      `${workers}`,
      typical(({ casesPerSecond }) => casesPerSecond),
      short(ratio(({ casesPerSecond }) => casesPerSecond)),
      ...(['serverMs', 'workersMs', 'clientMs'] as const).map((part) => typical((pace) => pace[part])),
      short(ratio(allOf)),
    ];
  });
  const processor = ['server + database CPU ms', 'workers CPU ms', 'client CPU ms', 'CPU ÷ one worker'];
  return table(['database', 'workers', 'cases/s', '÷ one worker', ...processor], rows);
}

export function startUpTable(started: readonly StartUp[]): string {
  const row = (what: string, read: (of: StartUp) => Time) => {
    const times = started.map((of) => read(of).ms);
    const figures = [
      median(times),
      Math.min(...times),
      Math.max(...times),
      median(started.map((of) => read(of).cpuMs)),
    ];
    return [what, ...figures.map((ms) => `${Math.round(ms)}`)];
  };
  return table(
    ['ms', 'median', 'shortest', 'longest', 'CPU, median'],
    [
      row('worker, until it asks for work', ({ worker }) => worker),
      row('… of that, bundling the workflow code', ({ bundling }) => bundling),
      row('gateway, until its first answer', ({ gateway }) => gateway),
    ],
  );
}

/** In brackets: times the figure with the fewest definitions, median of the rounds' own ratios. */
export function definitionsTable(figures: readonly DefinitionsFigures[]): string {
  const [fewest] = figures;
  const figure = (of: DefinitionsFigures, read: (turn: DefinitionsTurn) => number) => {
    const ratios = of.turns.flatMap((turn, round) => {
      const base = fewest?.turns[round];
      return base ? [read(turn) / read(base)] : [];
    });
    return `${short(median(of.turns.map(read)))} (${short(median(ratios))})`;
  };
  const rows = figures.map((of) => [
    `${of.procedures}`,
    short(of.codeKb),
    short(of.bundlingMs / 1000),
    figure(of, ({ untilFirstCallMs }) => untilFirstCallMs),
    figure(of, ({ openMs }) => openMs),
    figure(of, ({ openCpuMs }) => openCpuMs),
    figure(of, ({ eventMs }) => eventMs),
    figure(of, ({ eventCpuMs }) => eventCpuMs),
    figure(of, ({ memoryMb }) => memoryMb),
  ]);
  const start = ['new worker → first call, ms', 'open → first call, ms', 'CPU ms'];
  const head = ['procedures', 'workflow code, KB', 'bundling, s', ...start, 'one event, ms', 'CPU ms', 'memory, MB'];
  return table(head, rows);
}
