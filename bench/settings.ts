/** Complete cases per second at several settings of slots, pollers and threads, in turns with those of the product. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { startTemporal } from '../worker/temporal-server/start-temporal.js';
import { settingsInTurns } from './measures/settings.js';
import { settingsTable } from './report/scale-tables.js';
import { endWithin } from './workload/bounded.js';

endWithin(12);
Runtime.install({ logger: new DefaultLogger('ERROR') });
const say = (line: string) => process.stderr.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
const temporal = await startTemporal({
  stateFolder: folder,
  say,
  needs: 'virtual-time',
  ui: false,
  preferredPort: 0,
  persistence: 'memory',
});
try {
  const { address, pids } = temporal;
  const rounds = await settingsInTurns({ address, folder, serverPid: pids.server, say });
  process.stdout.write(`${settingsTable(rounds)}\n`);
} finally {
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
}
