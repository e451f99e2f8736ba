/** What a worker, a case and an event cost with the procedures that there are registered, with 50 and with 500. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporal } from '../worker/temporal-server/start-temporal.js';
import { manyDefinitions } from './measures/many-definitions.js';
import { definitionsTable } from './report/scale-tables.js';
import { endWithin } from './workload/bounded.js';

endWithin(15);
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
  process.stdout.write(`${definitionsTable(await manyDefinitions({ address: temporal.address, folder, say }))}\n`);
} finally {
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
}
