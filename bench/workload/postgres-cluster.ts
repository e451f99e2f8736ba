/** A PostgreSQL of its own for one run: a new cluster in a temporary folder, on a free port of loopback. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findOnPath } from '../../worker/temporal-server/on-path.js';
import { freePorts } from '../../worker/temporal-server/ports.js';

const run = promisify(execFile);
export const postgresUser = 'temporal';
const startPatienceMs = 30_000;

export interface PostgresCluster {
  readonly port: number;
  readonly version: string;
  /** Process ids of the cluster now: one for each connection, and its own. */
  pids(): Promise<number[]>;
  stop(): Promise<void>;
}

/** @throws Error when PostgreSQL is not on this machine, or does not start */
export async function startPostgres(): Promise<PostgresCluster> {
  const initdb = await initdbOnThisMachine();
  if (!initdb) throw new Error('There is no initdb on PATH. Install PostgreSQL (apt-get install postgresql).');
  const owner = await ownerOfClusters();
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-postgres-'));
  if (owner) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const as = { cwd: folder, ...owner };
  await run(initdb, ['-D', data, '-U', postgresUser, '--auth=trust', '--encoding=UTF8', '--locale=C'], as);
  const [port = 0] = await freePorts(1);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const postgres = initdb.replace(/initdb$/, 'postgres');
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...flags], { ...as, stdio: 'ignore' });
  // When this process ends without having stopped it.
  const end = () => void server.kill('SIGINT');
  process.on('exit', end);
  const stop = async () => {
    const exited = server.exitCode === null ? once(server, 'exit') : undefined;
    end();
    await exited;
    process.off('exit', end);
    await rm(folder, { recursive: true, force: true });
  };
  const version = await untilReady(port).catch(async (fault: unknown) => {
    await stop();
    throw fault;
  });
  return { port, version, pids: () => familyOf(server.pid ?? 0), stop };
}

export async function initdbOnThisMachine() {
  return findOnPath('initdb', process.env.PATH, await debianFolders());
}

/** Debian keeps the programs of each version apart. */
async function debianFolders(): Promise<string[]> {
  const root = '/usr/lib/postgresql';
  const versions = await readdir(root).catch(() => []);
  return versions.map((version) => join(root, version, 'bin'));
}

/** PostgreSQL does not run as root: there its own user does. */
async function ownerOfClusters(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (which: string) => Number((await run('id', [which, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

async function untilReady(port: number): Promise<string> {
  const giveUpAt = Date.now() + startPatienceMs;
  for (;;) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: postgresUser, database: 'postgres' });
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>('show server_version');
      await client.end();
      return rows[0]?.server_version.split(' ')[0] ?? '';
    } catch (fault) {
      if (Date.now() > giveUpAt) throw new Error('PostgreSQL does not answer.', { cause: fault });
      await pause(100);
    }
  }
}

/** A process and its children. */
async function familyOf(parent: number): Promise<number[]> {
  const children = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8');
  return [parent, ...children.split(' ').map(Number).filter(Boolean)];
}
