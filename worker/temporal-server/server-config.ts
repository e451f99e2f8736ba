import type { ServerPorts } from './server-ports.js';

export interface ServerConfigSettings {
  readonly ports: ServerPorts;
  /** Undefined: in memory. */
  readonly databaseFile?: string;
  readonly dynamicConfigFile: string;
}

const loopback = '127.0.0.1';

/** The database remembers its services' ports for 20 s; when they come back on others they look for each other that long. */
const maxJoinDuration = '5s';

/** The configuration of a server for one machine, as JSON, which the server reads as YAML. */
export function serverConfig({ ports, databaseFile, dynamicConfigFile }: ServerConfigSettings): string {
  const frontend = `${loopback}:${ports.grpc}`;
  const rpc = (grpcPort: number, membershipPort: number) => ({ grpcPort, membershipPort, bindOnIP: loopback });
  const config = {
    log: { stdout: true, level: 'warn' },
    persistence: persistence(databaseFile),
    global: { membership: { maxJoinDuration, broadcastAddress: loopback } },
    services: {
      frontend: { rpc: { ...rpc(ports.grpc, ports.frontendMembership), httpPort: ports.http } },
      history: { rpc: rpc(ports.history, ports.historyMembership) },
      matching: { rpc: rpc(ports.matching, ports.matchingMembership) },
      worker: { rpc: rpc(ports.worker, ports.workerMembership) },
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: frontend },
      },
    },
    publicClient: { hostPort: frontend },
    dynamicConfigClient: { filepath: dynamicConfigFile, pollInterval: '10s' },
  };
  return JSON.stringify(config, undefined, 2);
}

function persistence(databaseFile: string | undefined) {
  const sqlite = {
    pluginName: 'sqlite',
    databaseName: databaseFile ?? 'default',
    connectAddr: 'localhost',
    connectProtocol: 'tcp',
    // More connections were measured to be slower; in memory each would have a database of its own.
    maxConns: 1,
    maxIdleConns: 1,
    maxConnLifetime: '1h',
    connectAttributes: databaseFile === undefined ? inMemory : onDisk,
  };
  return {
    defaultStore: 'main',
    visibilityStore: 'main',
    numHistoryShards: 1,
    datastores: { main: { sql: sqlite } },
  };
}

const inMemory = { mode: 'memory', cache: 'private' };

/** `normal` loses nothing when the process is killed, only when the machine loses power. `setup` creates, never migrates. */
const onDisk = { mode: 'rwc', setup: 'true', journal_mode: 'wal', synchronous: 'normal', busy_timeout: '10000' };
