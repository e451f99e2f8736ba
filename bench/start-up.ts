/** How long worker and gateway take from the start of their process until they do what they are for. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporal } from '../worker/temporal-server/start-temporal.js';
import { startUps } from './measures/start-up.js';
import { startUpTable } from './report/scale-tables.js';
import { endWithin } from './workload/bounded.js';

endWithin(8);
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
  process.stdout.write(`${startUpTable(await startUps({ address: temporal.address, folder, say }))}\n`);
} finally {
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
}
