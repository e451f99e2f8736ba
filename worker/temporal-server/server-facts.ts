import { Connection, isGrpcServiceError } from '@temporalio/client';
import type { ConnectionSettings } from './connection-settings.js';
import { firstVirtualTimeVersion } from './pins.js';
import { isAtLeast } from './versions.js';

/** What a running server says of itself. */
export interface ServerFacts {
  readonly version: string;
  /** Whether a workflow may be started with a clock of its own. */
  readonly virtualTime: boolean;
}

const connectTimeoutMs = 5_000;
const answerWithinMs = 15_000;

/** Asks a server for its version and whether it has virtual time; undefined when nothing answers there. */
export async function askServer(settings: ConnectionSettings): Promise<ServerFacts | undefined> {
  const connection = await Connection.connect({ ...settings, connectTimeout: connectTimeoutMs }).catch(() => undefined);
  if (connection === undefined) return undefined;
  try {
    return await connection.withDeadline(Date.now() + answerWithinMs, async () => {
      const { serverVersion: version = '' } = await connection.workflowService.getSystemInfo({});
      const virtualTime = isAtLeast(version, firstVirtualTimeVersion) && (await hasVirtualTime(connection));
      return { version, virtualTime };
    });
  } finally {
    await connection.close();
  }
}

const invalidArgument = 3;

/**
 * No call tells whether the switch is on. A poll that names no fast-forward is refused either way and touches
 * nothing: with INVALID_ARGUMENT when the switch is on, with UNIMPLEMENTED when it is off.
 */
async function hasVirtualTime(connection: Connection): Promise<boolean> {
  const nobody = { namespace: 'temporal-system', workflowExecution: { workflowId: 'is-virtual-time-on' } };
  try {
    await connection.workflowService.pollWorkflowExecutionTimeSkipping({ ...nobody, fastForwardId: '' });
    return true;
  } catch (error) {
    return isGrpcServiceError(error) && error.code === invalidArgument;
  }
}
