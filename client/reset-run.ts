/** Takes a run of a workflow that was broken off up again, where its last task began. */
import { randomUUID } from 'node:crypto';
import type { WorkflowClient } from '@temporalio/client';

interface Run {
  readonly workflowId: string;
  readonly runId: string;
}

/** Newest first; the last task is nearly always among the first of them. */
const eventsPerPage = 50;

/**
 * What history holds up to there stays; messages that were taken since are taken again, and calls that were not answered
 * are made again.
 * @param run the latest one of its workflow
 * @returns id of the run that goes on; of a later one when somebody else has taken it up meanwhile
 * @throws Error when the workflow never began a task
 */
export async function resetRun(workflows: WorkflowClient, run: Run, reason: string): Promise<string> {
  const { namespace } = workflows.options;
  const { runId: beginning, event } = await lastTaskOf(workflows, run);
  const present = await workflows.getHandle(run.workflowId).describe();
  // A reset would terminate it, and the server does not heed a repeated request id.
  if (present.runId !== run.runId) return present.runId;
  const { runId } = await workflows.workflowService.resetWorkflowExecution({
    namespace,
    workflowExecution: { workflowId: run.workflowId, runId: beginning },
    workflowTaskFinishEventId: event,
    requestId: randomUUID(),
    reason,
  });
  return runId;
}

/** The server resets to before `event`: the one that follows the beginning of the last task. */
async function lastTaskOf(workflows: WorkflowClient, run: Run) {
  let before: string | null | undefined;
  for await (const event of eventsBackwards(workflows, run)) {
    const isBeginning = event.workflowTaskStartedEventAttributes ?? event.workflowTaskScheduledEventAttributes;
    if (isBeginning && event.eventId) return { runId: run.runId, event: event.eventId.add(1) };
    before = event.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  }
  // Broken off in the moment in which it went on in a new run: the one before it does so again.
  if (before) return lastTaskOf(workflows, { ...run, runId: before });
  throw new Error(
    `${run.workflowId} was broken off before it began anything. Start it again; there is nothing to go on from.`,
  );
}

async function* eventsBackwards(workflows: WorkflowClient, execution: Run) {
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await workflows.workflowService.getWorkflowExecutionHistoryReverse({
      namespace: workflows.options.namespace,
      execution,
      maximumPageSize: eventsPerPage,
      ...(nextPageToken && { nextPageToken }),
    });
    yield* page.history?.events ?? [];
    nextPageToken = page.nextPageToken;
  } while (nextPageToken?.length);
}
