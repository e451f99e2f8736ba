import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findOnPath } from './on-path.js';

/** The official `temporal` program, which brings a server and its UI. */
export interface TemporalCli {
  readonly path: string;
  /** Version of the server inside, for example `1.31.2`. */
  readonly serverVersion: string;
}

/** The `temporal` program on PATH, if it says which server it brings. */
export async function findCliOnPath(env: NodeJS.ProcessEnv): Promise<TemporalCli | undefined> {
  const path = await findOnPath('temporal', env.PATH);
  return path === undefined ? undefined : readCli(path);
}

/** Asks a `temporal` program which server it brings, for example `temporal version 1.8.0 (Server 1.31.2, UI 2.50.1)`. */
export async function readCli(path: string): Promise<TemporalCli | undefined> {
  const stdout = await promisify(execFile)(path, ['--version']).then(
    (answer) => answer.stdout,
    () => '',
  );
  const serverVersion = /Server (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  return serverVersion === undefined ? undefined : { path, serverVersion };
}

export interface StartDevSettings {
  readonly port: number;
  readonly httpPort: number;
  /** Undefined: no UI. */
  readonly uiPort?: number;
  /** Undefined: in memory. */
  readonly databaseFile?: string;
  /** Only plain values: the program takes no constraints on the command line. */
  readonly dynamicConfig: Readonly<Record<string, unknown>>;
}

/** Arguments of `temporal` for a server on loopback. */
export function startDevArguments(settings: StartDevSettings): string[] {
  const { port, httpPort, uiPort, databaseFile, dynamicConfig } = settings;
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'warn'],
    ...['--port', String(port), '--http-port', String(httpPort)],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...(databaseFile === undefined
      ? []
      : [
          '--db-filename',
          databaseFile,
          '--sqlite-pragma',
          'journal_mode=wal',
          '--sqlite-pragma',
          'synchronous=normal',
        ]),
    ...Object.entries(dynamicConfig).flatMap(([key, value]) => [
      '--dynamic-config-value',
      `${key}=${JSON.stringify(value)}`,
    ]),
  ];
}
