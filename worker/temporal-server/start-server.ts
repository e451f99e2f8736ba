import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { localConnection } from './connection-settings.js';
import type { DetachedProcess, Launch } from './detached-process.js';
import { startDetached } from './detached-process.js';
import type { DynamicConfig } from './dynamic-config.js';
import { plainValues } from './dynamic-config.js';
import { freePorts } from './ports.js';
import { isListening, untilReady } from './ready.js';
import { serverConfig } from './server-config.js';
import { portsOfServer } from './server-ports.js';
import type { TemporalCli } from './temporal-cli.js';
import { startDevArguments } from './temporal-cli.js';

export interface ServerLaunch {
  /** Holds configuration, log and database. */
  readonly folder: string;
  readonly port: number;
  /** Undefined: in memory. */
  readonly databaseFile?: string;
  readonly dynamicConfig: DynamicConfig;
}

const serverName = 'The Temporal server';

/**
 * Starts the server program and waits until it takes requests.
 * @throws TemporalUnavailable with its last log lines when it does not come up
 */
export async function startServerProgram(path: string, launch: ServerLaunch): Promise<DetachedProcess> {
  const { folder, port, databaseFile, dynamicConfig } = launch;
  const configFile = join(folder, 'server.json');
  const dynamicConfigFile = join(folder, 'dynamic.json');
  const ports = await portsOfServer(folder, port);
  await writeFile(dynamicConfigFile, JSON.stringify(dynamicConfig, undefined, 2));
  await writeFile(
    configFile,
    serverConfig({ ports, dynamicConfigFile, ...(databaseFile === undefined ? {} : { databaseFile }) }),
  );
  return started(port, {
    name: serverName,
    command: path,
    args: ['--config-file', configFile, '--allow-no-auth', 'start'],
    folder,
    logFile: join(folder, 'server.log'),
  });
}

/**
 * Starts the server that the `temporal` CLI brings, with its UI when it has a port, and waits until it takes requests.
 * @throws TemporalUnavailable with its last log lines when it does not come up
 */
export async function startServerOfCli(
  cli: TemporalCli,
  launch: ServerLaunch & { readonly uiPort?: number },
  say: (line: string) => void,
): Promise<DetachedProcess> {
  const { folder, port, uiPort, databaseFile, dynamicConfig } = launch;
  const [httpPort = 0] = await freePorts(1);
  const { values, leftOut } = plainValues(dynamicConfig);
  if (leftOut.length > 0) say(`the temporal CLI takes no constraints: ${leftOut.join(', ')} hold without theirs`);
  return started(port, {
    name: serverName,
    command: cli.path,
    args: startDevArguments({
      port,
      httpPort,
      dynamicConfig: values,
      ...(uiPort === undefined ? {} : { uiPort }),
      ...(databaseFile === undefined ? {} : { databaseFile }),
    }),
    folder,
    logFile: join(folder, 'server.log'),
  });
}

async function started(port: number, launch: Launch): Promise<DetachedProcess> {
  const program = await startDetached(launch);
  await untilReady(serverName, program, () => takesRequests(port));
  return program;
}

/** A question that comes while the services are still finding each other may never be answered: it is put again. */
const answerWithinMs = 3_000;

/** The port opens before the services behind it know each other: a workflow nobody started must be "not found". */
async function takesRequests(port: number): Promise<boolean> {
  if (!(await isListening(port))) return false;
  const connection = await Connection.connect({ ...localConnection(port), connectTimeout: 2_000 }).catch(
    () => undefined,
  );
  if (connection === undefined) return false;
  const { workflowService } = connection;
  const system = { namespace: 'temporal-system' };
  try {
    await connection.withDeadline(Date.now() + answerWithinMs, async () => {
      await workflowService.describeNamespace(system);
      await workflowService.describeTaskQueue({
        ...system,
        taskQueue: { name: 'is-matching-there' },
        taskQueueType: 1,
      });
    });
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
