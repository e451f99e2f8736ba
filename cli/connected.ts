/** The system that a command talks to: the cluster of the environment, or what `npm start` has running here. */
import { Client, Connection, type WorkflowClient } from '@temporalio/client';
import { namespace as usualNamespace } from '../worker/live/namespace.js';
import { alreadyRunning } from '../worker/live/running-file.js';
import { stateFolderPath } from '../worker/live/state-folder.js';
import { type ConnectionSettings, connectionFromEnvironment } from '../worker/temporal-server/connection-settings.js';
import { OwnKeys } from './own-keys.js';

/**
 * Connects, does `work`, and disconnects. What cases are told and say is sealed with the keys of the register, if there is any.
 * @throws Error when nothing runs, or the server cannot be reached
 */
export async function connected<Result>(work: (workflows: WorkflowClient) => Promise<Result>): Promise<Result> {
  const { settings, namespace } = await whereItRuns();
  const connection = await Connection.connect(settings).catch((fault: Error) => {
    throw new Error(
      `Temporal at ${settings.address} cannot be reached: ${fault.message}. Start it, or correct TEMPORAL_ADDRESS.`,
      {
        cause: fault,
      },
    );
  });
  const keys = new OwnKeys();
  try {
    const { dataConverter } = keys;
    return await work(new Client({ connection, namespace, dataConverter }).workflow);
  } finally {
    await keys.close();
    await connection.close();
  }
}

async function whereItRuns(): Promise<{ settings: ConnectionSettings; namespace: string }> {
  const { TEMPORAL_NAMESPACE: named } = process.env;
  const settings = connectionFromEnvironment(process.env);
  if (settings) return { settings, namespace: named ?? usualNamespace };
  const running = await alreadyRunning({ path: stateFolderPath() });
  if (!running)
    throw new Error(
      'Nothing runs here that could be asked. Start it with npm start, or name a cluster with TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE.',
    );
  const { address, namespace } = running.temporal;
  return { settings: { address }, namespace: named ?? namespace };
}
