/** The Temporal server with its database in PostgreSQL, otherwise as every server that is started here. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { findCached, userCacheFolder } from '../../worker/temporal-server/cache-folder.js';
import { localConnection } from '../../worker/temporal-server/connection-settings.js';
import { startDetached } from '../../worker/temporal-server/detached-process.js';
import { dynamicConfigFor } from '../../worker/temporal-server/dynamic-config.js';
import { temporalServer } from '../../worker/temporal-server/pins.js';
import { freePorts } from '../../worker/temporal-server/ports.js';
import { untilReady } from '../../worker/temporal-server/ready.js';
import { serverConfig } from '../../worker/temporal-server/server-config.js';
import { portsOfServer } from '../../worker/temporal-server/server-ports.js';
import { type PostgresCluster, postgresUser, startPostgres } from './postgres-cluster.js';
import { layOut, schemaTool } from './schema-tool.js';

export interface ServerOnPostgres {
  readonly address: string;
  /** Of the server and of all processes of its database. */
  pids(): Promise<number[]>;
  /** With its version. */
  readonly database: string;
  stop(): Promise<void>;
}

/** The schema's name for each store. */
const stores = { main: 'temporal', visibility: 'visibility' } as const;
/** Fixed for ever once there are cases; four is what a small cluster begins with. */
const historyShards = 4;
const connections = 20;

export async function startOnPostgres(folder: string, say: (line: string) => void): Promise<ServerOnPostgres> {
  const program = await findCached(temporalServer, userCacheFolder());
  if (!program) throw new Error('Start any other measure first: it provides the Temporal server.');
  const tool = await schemaTool(say);
  const cluster = await startPostgres();
  try {
    for (const [store, schema] of Object.entries(stores)) await layOut(tool, cluster.port, store, schema);
    const { address, pid, stop } = await startServer(program, folder, cluster.port);
    return {
      address,
      pids: async () => [pid, ...(await cluster.pids())],
      database: `PostgreSQL ${cluster.version}`,
      async stop() {
        await stop();
        await cluster.stop();
      },
    };
  } catch (fault) {
    await cluster.stop();
    throw fault;
  }
}

async function startServer(program: string, folder: string, postgresPort: PostgresCluster['port']) {
  await mkdir(folder, { recursive: true });
  const [port = 0] = await freePorts(1);
  const [configFile, dynamicConfigFile] = [join(folder, 'server.json'), join(folder, 'dynamic.json')];
  const plain: object = JSON.parse(serverConfig({ ports: await portsOfServer(folder, port), dynamicConfigFile }));
  await writeFile(dynamicConfigFile, JSON.stringify(dynamicConfigFor()));
  await writeFile(configFile, JSON.stringify({ ...plain, persistence: persistenceOn(postgresPort) }));
  const name = 'The Temporal server on PostgreSQL';
  const args = ['--config-file', configFile, '--allow-no-auth', 'start'];
  const server = await startDetached({ name, command: program, args, folder, logFile: join(folder, 'server.log') });
  const settings = localConnection(port);
  await untilReady(name, server, () => answers(settings));
  return { address: settings.address, pid: server.pid, stop: () => server.stop() };
}

function persistenceOn(port: number): object {
  const datastores = Object.keys(stores).map((databaseName) => {
    const pool = { maxConns: connections, maxIdleConns: connections, maxConnLifetime: '1h' };
    const target = { connectAddr: `127.0.0.1:${port}`, connectProtocol: 'tcp', user: postgresUser };
    return [databaseName, { sql: { pluginName: 'postgres12', databaseName, ...target, ...pool } }];
  });
  return {
    defaultStore: 'main',
    visibilityStore: 'visibility',
    numHistoryShards: historyShards,
    datastores: Object.fromEntries(datastores),
  };
}

async function answers(settings: ReturnType<typeof localConnection>): Promise<boolean> {
  const connection = await Connection.connect({ ...settings, connectTimeout: 2_000 }).catch(() => undefined);
  if (!connection) return false;
  try {
    await connection.workflowService.describeNamespace({ namespace: 'temporal-system' });
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
