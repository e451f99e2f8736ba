/** The program that lays out the Temporal server's tables in an SQL database: built once, kept beside the server. */
import { execFile } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { cachePathOf, isExecutable, userCacheFolder } from '../../worker/temporal-server/cache-folder.js';
import { buildEnvironment, buildFlags, findGo } from '../../worker/temporal-server/go-toolchain.js';
import { temporalServer } from '../../worker/temporal-server/pins.js';
import { postgresUser } from './postgres-cluster.js';

const run = promisify(execFile);
const buildPatienceMs = 10 * 60_000;

/** @returns its path @throws Error when there is no Go to build it with, or the build fails */
export async function schemaTool(say: (line: string) => void): Promise<string> {
  const path = join(dirname(cachePathOf(temporalServer, userCacheFolder())), 'temporal-sql-tool');
  if (await isExecutable(path)) return path;
  const go = await findGo(process.env);
  if (!go) throw new Error('temporal-sql-tool is built with Go, and there is none on PATH.');
  say(`building temporal-sql-tool ${temporalServer.version}, once`);
  const folder = `${path}.building`;
  await mkdir(folder, { recursive: true });
  await run(go.path, ['install', ...buildFlags, `go.temporal.io/server/cmd/tools/sql@v${temporalServer.version}`], {
    cwd: folder,
    env: { ...buildEnvironment(go, process.env), GOBIN: folder },
    timeout: buildPatienceMs,
  });
  await rename(join(folder, 'sql'), path);
  await rm(folder, { recursive: true });
  return path;
}

/** Creates the database and its tables. */
export async function layOut(tool: string, port: number, database: string, schema: string): Promise<void> {
  const target = [
    '--plugin',
    'postgres12',
    '--ep',
    '127.0.0.1',
    '-p',
    String(port),
    '-u',
    postgresUser,
    '--pw',
    'none',
  ];
  const onDatabase = (...step: string[]) => run(tool, [...target, '--db', database, ...step]);
  await onDatabase('create');
  await onDatabase('setup-schema', '-v', '0.0');
  await onDatabase('update-schema', '--schema-name', `postgresql/v12/${schema}`);
}
