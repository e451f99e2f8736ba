import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { TemporalUnavailable } from './temporal-unavailable.js';

const alreadyExists = 6;
const msPerDay = 86_400_000;
const patienceMs = 60_000;
const askAgainMs = 50;

/**
 * Registers a namespace unless it exists, and waits until cases can be started and listed in it.
 * @param retentionDays how long closed cases stay visible in Temporal; our own register keeps their final record
 * @throws TemporalUnavailable when it cannot be used within a minute
 */
export async function ensureNamespace(connection: Connection, namespace: string, retentionDays = 30): Promise<void> {
  // Not asked for first: the server remembers for a second that it has no such namespace.
  await connection.workflowService
    .registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(retentionDays * msPerDay) })
    .catch(async (error: unknown) => {
      const exists = isGrpcServiceError(error) && error.code === alreadyExists;
      // A cluster in the cloud lets nobody register; there the namespace must exist.
      if (!exists && !(await isUsable(connection, namespace))) throw error;
    });
  const giveUpAt = Date.now() + patienceMs;
  while (!(await isUsable(connection, namespace))) {
    if (Date.now() > giveUpAt) {
      throw new TemporalUnavailable(
        `Namespace ${namespace} is registered but cannot be used after a minute. See the server's log.`,
      );
    }
    await pause(askAgainMs);
  }
}

async function isUsable({ workflowService }: Connection, namespace: string): Promise<boolean> {
  try {
    await workflowService.describeNamespace({ namespace });
    await workflowService.countWorkflowExecutions({ namespace, query: '' });
    return true;
  } catch {
    return false;
  }
}
