/** Replays the runs of a recorded case, or of an annulment, with today's workflow code: no server, no agency, no clock. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type InjectedSinks, Worker } from '@temporalio/worker';
import { bundleOptions } from '../../worker/workflow-bundle.js';
import type { AnnulmentView } from '../../workflows/annulment/messages.js';
import type { CaseView } from '../../workflows/messages.js';
import { asHistory, type RecordedRun } from './recorded-run.js';
import type { CaseReports } from './report-views.js';

export type ReplayBundle = Awaited<ReturnType<typeof bundleForReplay>>;

export type RecordedView = CaseView | AnnulmentView;

export interface ReplayedCase {
  /** Where it stood, each time that it had moved; a dossier, or a step, is named when it has moved itself. */
  readonly course: readonly (readonly string[])[];
  /** As it stood in the end. */
  readonly view: RecordedView | undefined;
  /** What each run gave back or handed on; undefined for a run that goes on. */
  readonly left: readonly unknown[];
}

export function bundleForReplay() {
  const reporter = fileURLToPath(new URL('./report-views.ts', import.meta.url));
  const workflowInterceptorModules = [...bundleOptions.workflowInterceptorModules, reporter];
  const options = { ...bundleOptions, workflowInterceptorModules };
  return bundleWorkflowCode({ ...options, logger: new DefaultLogger('WARN') });
}

/** @throws DeterminismViolationError when today's code would have given other commands */
export async function replay(workflowBundle: ReplayBundle, runs: readonly RecordedRun[]): Promise<ReplayedCase> {
  const views: RecordedView[] = [];
  const left: unknown[] = runs.map(() => undefined);
  for (const [at, run] of runs.entries()) {
    const sinks: InjectedSinks<CaseReports> = {
      report: {
        view: { fn: (_info, view) => void views.push(view), callDuringReplay: true },
        left: { fn: (_info, value) => void left.splice(at, 1, value), callDuringReplay: true },
      },
    };
    const histories = [{ workflowId: run.workflowId, history: asHistory(run.history) }];
    for await (const { error } of Worker.runReplayHistories({ workflowBundle, sinks }, histories)) {
      if (error) throw error;
    }
  }
  return { course: courseOf(views), view: views.at(-1), left };
}

function courseOf(views: readonly RecordedView[]): string[][] {
  const stands = views.map(whereItStands);
  const moves = stands.map((lines, at) => lines.filter((line) => !stands[at - 1]?.includes(line)));
  return moves.filter((lines) => lines.length > 0);
}

function whereItStands(view: RecordedView): string[] {
  const words = 'dossiers' in view ? whereCaseStands(view) : whereAnnulmentStands(view);
  return words.map((line) => line.filter((word) => word !== null && word !== undefined).join(' '));
}

function whereCaseStands({ stage, urgency, outcome, incidents, dossiers }: CaseView): unknown[][] {
  return [
    ['case', stage, urgency, outcome, ...incidents.map(({ code }) => code)],
    ...dossiers.map(({ id, phase, state, status, dueAt }) => [id, phase, state, status, dueAt]),
  ];
}

function whereAnnulmentStands({ stage, incident, annulment }: AnnulmentView): unknown[][] {
  const steps = annulment?.steps ?? [];
  return [
    ['annulment', stage, incident?.code],
    ...steps.map(({ position, dossier, agency, how, state }) => [position, dossier, agency, how, state]),
  ];
}
