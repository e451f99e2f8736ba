/** Which event a reset goes back to; what the server makes of it is tested on the server. */
import type { WorkflowClient } from '@temporalio/client';
import { describe, expect, it } from 'vitest';
import { resetRun } from '../../client/reset-run.js';

const event = (id: number, attributes: object) => ({ eventId: { add: (more: number) => id + more }, ...attributes });
const began = (id: number) => event(id, { workflowTaskStartedEventAttributes: {} });
const planned = (id: number) => event(id, { workflowTaskScheduledEventAttributes: {} });
const started = (before?: string) =>
  event(1, { workflowExecutionStartedEventAttributes: { continuedExecutionRunId: before ?? '' } });
const other = (id: number) => event(id, {});

/** @param histories by run, the newest event first @returns what the server was asked for */
async function resetOf(histories: Readonly<Record<string, readonly object[]>>, runId: string, latest = runId) {
  const asked: Record<string, unknown>[] = [];
  const workflowService = {
    // Two events a page.
    async getWorkflowExecutionHistoryReverse({ execution, nextPageToken = [0] }: PageRequest) {
      const [from] = nextPageToken;
      const events = histories[execution.runId] ?? [];
      const rest = from + 2 < events.length;
      return { history: { events: events.slice(from, from + 2) }, nextPageToken: rest ? [from + 2] : [] };
    },
    async resetWorkflowExecution(request: Record<string, unknown>) {
      asked.push(request);
      return { runId: 'fresh' };
    },
  };
  const getHandle = () => ({ describe: async () => ({ runId: latest }) });
  const workflows = { options: { namespace: 'test' }, workflowService, getHandle } as unknown as WorkflowClient;
  await resetRun(workflows, { workflowId: 'death-1', runId }, 'test');
  return asked.map(({ workflowExecution, workflowTaskFinishEventId }) => [
    workflowExecution,
    workflowTaskFinishEventId,
  ]);
}

interface PageRequest {
  readonly execution: { readonly runId: string };
  readonly nextPageToken?: readonly [number];
}

describe('a run that is taken up again', () => {
  it('goes on where its last task began, also when that stands some pages back', async () => {
    const history = [other(9), other(8), other(7), began(6), planned(5), began(3), planned(2), started()];
    expect(await resetOf({ run: history }, 'run')).toEqual([[{ workflowId: 'death-1', runId: 'run' }, 7]]);
  });

  it('goes on from a task that no worker had taken up', async () => {
    expect(await resetOf({ run: [other(3), planned(2), started()] }, 'run')).toEqual([
      [{ workflowId: 'death-1', runId: 'run' }, 3],
    ]);
  });

  it('goes on in the run before when it had not begun itself', async () => {
    const histories = { second: [other(2), started('first')], first: [other(4), began(3), planned(2), started()] };
    expect(await resetOf(histories, 'second')).toEqual([[{ workflowId: 'death-1', runId: 'first' }, 4]]);
  });

  it('is left alone when somebody else has taken it up meanwhile', async () => {
    expect(await resetOf({ run: [began(3), planned(2), started()] }, 'run', 'later')).toEqual([]);
  });

  it('is refused when there never was a task', async () => {
    await expect(resetOf({ run: [other(2), started()] }, 'run')).rejects.toThrow(/broken off before it began anything/);
  });
});
