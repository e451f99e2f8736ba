/** The figures as tables that read well in a terminal and in markdown. */
import stringWidth from 'string-width';
import { processorMs, ratioTo, typical } from '../measures/contest.js';
import type { Figures } from '../measures/figures.js';
import type { Spread } from '../measures/latency.js';
import { type ContestantName, contestantNames } from '../workload/contestants.js';
import { goalsOf, isMet } from './goals.js';

export function machineLine({ machine }: Figures): string {
  const { cores, processor, node, server, database, sdk, xstate, measuredOn } = machine;
  return `Measured on ${measuredOn}: ${cores} cores (${processor}) for server, workers and client together, Node ${node}, Temporal ${server} on ${database}, SDK ${sdk}, XState ${xstate}.`;
}

export function goalsTable(figures: Figures): string {
  const rows = goalsOf(figures).map((goal) => {
    const unit = goal.unit ? ` ${goal.unit}` : '';
    const bound = goal.bound === 'least' ? 'at least' : 'at most';
    return [
      goal.figure,
      short(goal.measured) + unit,
      `${bound} ${short(goal.goal)}${unit}`,
      isMet(goal) ? 'yes' : 'no',
    ];
  });
  return table(['Figure', 'Measured', 'Goal', 'Met'], rows);
}

export function paceTable({ rounds }: Figures): string {
  const rows = contestantNames.map((name) => {
    const of = (read: Parameters<typeof typical>[2]) => typical(rounds, name, read);
    return [
      name,
      short(of(({ casesPerSecond }) => casesPerSecond)),
      short(ratioTo(rounds, name, ({ casesPerSecond }) => casesPerSecond)),
      short(of(({ serverMsPerCase }) => serverMsPerCase)),
      short(of(({ ownMsPerCase }) => ownMsPerCase)),
      short(ratioTo(rounds, name, processorMs)),
    ];
  });
  const head = ['', 'cases/s', 'engine ÷ it', 'server CPU ms', 'worker + client CPU ms', 'CPU, engine ÷ it'];
  return table(head, rows);
}

export function latencyTable({ rounds }: Figures): string {
  const told = contestantNames.filter((name) => name !== 'floor');
  const spread = (name: ContestantName, read: (of: Figures['rounds'][number]['engine'] & object) => Spread) => {
    const of = (share: 'p50' | 'p99') => short(typical(rounds, name, (figure) => read(figure)[share]));
    return `${of('p50')} / ${of('p99')}`;
  };
  const rows = told.map((name) => [
    name,
    spread(name, ({ latencies }) => latencies.openUntilFirstCall),
    spread(name, ({ latencies }) => latencies.answerUntilNextCall),
    // A signal is over once the server has it: when a child takes it, nobody hears.
    name === 'children' ? '–' : spread(name, ({ latencies }) => latencies.answerUntilAccepted),
  ]);
  return table(['ms, p50 / p99', 'open → first call', 'answer → next agency called', 'answer → accepted'], rows);
}

export function historyTable({ histories }: Figures): string {
  const rows = contestantNames.map((name) => {
    const { workflows, events, workflowTasks, actions, timersStarted, timersCancelled, bytes } = histories[name];
    const timers = `${timersStarted} / ${timersCancelled}`;
    return [name, `${workflows}`, `${events}`, `${workflowTasks}`, `${actions}`, timers, short(bytes / 1024)];
  });
  return table(['', 'workflows', 'events', 'workflow tasks', 'actions', 'timers / cancelled', 'history KB'], rows);
}

export function workerTable({ pure, memory, replayMs, codeKb }: Figures): string {
  const { perCachedCaseKb } = memory;
  return table(
    ['In the worker', 'engine', 'inline', 'idle'],
    [
      ['`decide` for one event, µs', short(pure.decideUs), '', ''],
      ['showing the case after it, µs', short(pure.showUs), '', ''],
      ['opening a case, µs', short(pure.openUs), '', ''],
      ['replay of a complete case, ms', short(replayMs.engine), short(replayMs.inline), ''],
      [
        'memory per cached case, KB',
        ...(['engine', 'inline', 'idle'] as const).map((of) => short(perCachedCaseKb[of])),
      ],
      ['workflow code, KB', short(codeKb.engine), short(codeKb.inline), ''],
    ],
  );
}

/** Three figures that count. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toPrecision(3).replace(/\.?0+$/, '');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) =>
    Math.max(...[cell, ...rows.map((row) => row[at] ?? '')].map((cell) => stringWidth(cell))),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => pad(cells[at] ?? '', width)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

const pad = (cell: string, width: number) => cell + ' '.repeat(width - stringWidth(cell));
