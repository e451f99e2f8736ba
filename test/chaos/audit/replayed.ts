/** Whether every run of every case can be replayed by today's code. */
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { workflowCode } from '../../../worker/kept-workflow-code.js';
import type { HistoryEvent } from '../../harness/history.js';

/** By case, why one of its histories cannot be replayed. */
export async function replayFaults(
  histories: ReadonlyMap<string, readonly HistoryEvent[][]>,
): Promise<ReadonlyMap<string, string>> {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
  });
  const workflowBundle = await workflowCode();
  const runs = [...histories].flatMap(([workflowId, itsRuns]) =>
    itsRuns.map((events) => ({ workflowId, history: { events } })),
  );
  const faults = new Map<string, string>();
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, runs)) {
    if (error) faults.set(workflowId, `its history cannot be replayed: ${error.message}`);
  }
  return faults;
}
