/** SQLite in memory and PostgreSQL under the Temporal server, each with one, two and three worker processes, in turns. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { startTemporal } from '../worker/temporal-server/start-temporal.js';
import { type Place, workersInTurns } from './measures/databases.js';
import { workersTable } from './report/scale-tables.js';
import { endWithin } from './workload/bounded.js';
import { startOnPostgres } from './workload/server-on-postgres.js';

endWithin(15);
Runtime.install({ logger: new DefaultLogger('ERROR') });
const say = (line: string) => process.stderr.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
try {
  const plain = { stateFolder: join(folder, 'sqlite'), say, needs: 'virtual-time', ui: false } as const;
  const temporal = await startTemporal({ ...plain, preferredPort: 0, persistence: 'memory' });
  stops.push(() => temporal.stop());
  const { address, pids } = temporal;
  const onSqlite: Place = {
    database: 'SQLite in memory',
    address,
    pids: async () => (pids.server ? [pids.server] : []),
  };
  const onPostgres = await startOnPostgres(join(folder, 'postgres'), say);
  stops.push(() => onPostgres.stop());
  const rounds = await workersInTurns([onSqlite, onPostgres], { folder, say });
  process.stdout.write(`${workersTable(rounds)}\n`);
} finally {
  for (const stop of stops.toReversed()) await stop();
}
