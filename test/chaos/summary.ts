/** What a run has been through, as its last lines say. */
import type { ChaosReport } from './chaos-run.js';

export interface Toll {
  readonly [what: string]: number;
}

/** Everything that a run must have met to prove anything, counted. */
export function tollOf({ kills, ended, books }: ChaosReport): Toll {
  const struck = (kind: string) => [...books.values()].reduce((sum, { strikes }) => sum + (strikes[kind] ?? 0), 0);
  const dossiers = ended.flatMap(({ view }) => view?.dossiers ?? []);
  const annulled = ended.filter(({ annulment }) => annulment?.completedAt !== null && annulment !== undefined);
  return {
    'workers killed': kills.worker,
    'servers killed': kills.server,
    'agencies killed': kills.agency,
    timeouts: struck('slow'),
    'answers lost': struck('answerLost'),
    'callbacks lost': struck('lostCallback'),
    'callbacks doubled': struck('duplicateCallback'),
    'callbacks late': struck('lateCallback'),
    'callbacks reordered': struck('reorderedCallbacks'),
    'connections cut': struck('down'),
    'agencies failing': struck('fails'),
    refusals: struck('refuses'),
    supplements: dossiers.reduce((sum, { supplementRequests }) => sum + supplementRequests, 0),
    withdrawals: dossiers.filter(({ result }) => result === 'withdrawn').length,
    annulments: annulled.length,
    overdue: dossiers.filter(({ overdueSince }) => overdueSince !== null).length,
    apologies: dossiers.filter(({ rescheduled }) => rescheduled !== null).length,
  };
}

/** What the run never met: it then proves less than it claims. */
export function missingFrom(toll: Toll): readonly string[] {
  return Object.entries(toll)
    .filter(([, count]) => count === 0)
    .map(([what]) => what);
}

const mostProblemsShown = 20;

export function reportLines(report: ChaosReport, seed: number): readonly string[] {
  const { problems, cases, seconds, falls } = report;
  const toll = tollOf(report);
  const missing = missingFrom(toll);
  const met = Object.entries(toll).map(([what, count]) => `${count} ${what}`);
  const verdict = problems.length === 0 && missing.length === 0 ? 'all holds' : 'FAILED';
  return [
    ...problems.slice(0, mostProblemsShown),
    ...(problems.length > mostProblemsShown ? [`… and ${problems.length - mostProblemsShown} more`] : []),
    ...missing.map((what) => `The run met no ${what}: it proves nothing about them.`),
    `chaos, seed ${seed}: ${cases} cases in ${seconds} s; ${met.join(', ')}; ${falls} processes fell by themselves; ${problems.length} problems: ${verdict}`,
  ];
}
