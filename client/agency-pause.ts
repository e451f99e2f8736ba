/** Stops calls to one agency and lets them go on: its queue is given out at a rate of none, by every worker. */
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowClient } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { AgencyId } from '../definitions/agencies/agency.js';
import { agencyQueue } from '../workflows/engine/perform/call-options.js';
import { searchAttributes } from '../workflows/search-attributes.js';

const { TASK_QUEUE_TYPE_ACTIVITY: taskQueueType } = proto.temporal.api.enums.v1.TaskQueueType;

export interface AgencyCalls {
  readonly agency: AgencyId;
  readonly paused: boolean;
  /** Why, as whoever paused it said; null while it is not paused. */
  readonly reason: string | null;
  /** Open cases that wait for it. */
  readonly cases: number;
}

interface Place {
  readonly workflows: WorkflowClient;
  /** Of the case workers. */
  readonly taskQueue: string;
}

/** Milliseconds: so old may be what a worker that calls past the queue knows of a pause. */
export const pauseKnownWithinMs = 2_000;
/** Asking the server takes a worker a moment as well. */
const askingMs = 500;

/**
 * Returns once no worker begins a call any more; one under way may still take as long as a call takes.
 * Calls that wait are given up after nine minutes and tried again later: cases lose nothing, and say that it is away.
 */
export async function pauseCalls({ workflows, taskQueue }: Place, agency: AgencyId, reason: string): Promise<void> {
  await setRate(workflows, agencyQueue(taskQueue, agency), { rateLimit: { requestsPerSecond: 0 }, reason });
  await pause(pauseKnownWithinMs + askingMs);
}

export async function resumeCalls({ workflows, taskQueue }: Place, agency: AgencyId): Promise<void> {
  // Without a limit of its own the queue has that of the workers again.
  await setRate(workflows, agencyQueue(taskQueue, agency), { reason: 'resumed' });
}

export async function callsTo({ workflows, taskQueue }: Place, agency: AgencyId): Promise<AgencyCalls> {
  const { workflowService, options } = workflows;
  const queue = { namespace: options.namespace, name: agencyQueue(taskQueue, agency) };
  const { paused, reason } = await pauseOf(workflowService, queue);
  const waiting = `ExecutionStatus = "Running" AND ${searchAttributes.waitingOn.name} = "${agency}"`;
  const { count: cases } = await workflows.count(waiting);
  return { agency, paused, reason, cases };
}

/** @param queue of an agency */
export async function pauseOf(
  workflowService: Pick<WorkflowClient['workflowService'], 'describeTaskQueue'>,
  { namespace, name }: { readonly namespace: string; readonly name: string },
): Promise<Pick<AgencyCalls, 'paused' | 'reason'>> {
  const queue = { namespace, taskQueue: { name }, taskQueueType, reportConfig: true };
  const limit = (await workflowService.describeTaskQueue(queue)).config?.queueRateLimit;
  const paused = limit?.rateLimit?.requestsPerSecond === 0;
  return { paused, reason: paused ? (limit?.metadata?.reason ?? null) : null };
}

async function setRate(
  { workflowService, options }: WorkflowClient,
  taskQueue: string,
  updateQueueRateLimit: { readonly rateLimit?: { readonly requestsPerSecond: number }; readonly reason: string },
): Promise<void> {
  const { namespace, identity } = options;
  await workflowService.updateTaskQueueConfig({ namespace, identity, taskQueue, taskQueueType, updateQueueRateLimit });
}
