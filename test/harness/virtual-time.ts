/** The test holds each case's clock and moves it: months of law pass on the real server in seconds. */
import { randomUUID } from 'node:crypto';
import type { Client, Connection, WorkflowService } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { instantOf } from '../../definitions/calendar/instant.js';

/** More skips than any test needs; without it the server stops moving after 200. */
const mostSkips = 5_000;

const held = { enabled: false };

/** Milliseconds from one moment to a later one, both as `2026-03-02T09:10+07:00`. */
export function between(from: string, to: string): number {
  return instantOf(to) - instantOf(from);
}

/** Starts every workflow of this connection with its clock held. */
export function holdTime(connection: Connection): Connection {
  const service = connection.workflowService;
  const start: WorkflowService['startWorkflowExecution'] = service.startWorkflowExecution;
  const withHeldClock = (request: object) => ({ ...request, timeSkippingConfig: held });
  // The client reads the method from the connection at every call; an interceptor never sees the raw request.
  Object.assign(service, {
    startWorkflowExecution: (request: object, ...rest: []) => start.call(service, withHeldClock(request), ...rest),
  });
  return connection;
}

/**
 * Moves a case's clock on by `ms`; when this returns, everything that fell due on the way has been handled. A case that
 * closes on the way ends the move.
 */
export async function forward(client: Client, workflowId: string, ms: number): Promise<void> {
  const fastForwardId = randomUUID();
  const target = { namespace: client.options.namespace, workflowExecution: { workflowId } };
  const fastForwardConfig = { id: fastForwardId, duration: msToTs(ms) };
  await client.workflowService.updateWorkflowExecutionOptions({
    ...target,
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: {
      timeSkippingConfig: { enabled: true, maxSessionSkipCount: mostSkips, fastForwardConfig },
    },
  });
  for (;;) {
    const answer = await client.workflowService.pollWorkflowExecutionTimeSkipping({ ...target, fastForwardId });
    if (answer.fastForwardInfo?.hasCompleted) return;
    if (/execution ended/.test(answer.failedReason ?? '')) return;
    if (answer.failedReason) throw new Error(`Time could not be moved: ${answer.failedReason}`);
  }
}
