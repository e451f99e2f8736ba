/**
 * `npm run bench`: the engine beside what people would write instead, on one real server. `--quick` takes under five
 * minutes; `--write` puts the figures into `docs/performance.md`; with `--json` the last line is one object.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { startTemporal } from '../worker/temporal-server/start-temporal.js';
import { fullRun, measure, quickRun } from './measures/run.js';
import { ratiosOf } from './report/goals.js';
import { writePage } from './report/page.js';
import { parts } from './report/parts.js';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

// A worker says nothing of its own but faults: what is measured are cases, not lines.
Runtime.install({ logger: new DefaultLogger('ERROR') });
const say = (line: string) => process.stderr.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
const persistence = 'memory';
const temporal = await startTemporal({
  stateFolder: folder,
  say,
  needs: 'virtual-time',
  ui: false,
  preferredPort: 0,
  persistence,
});
try {
  const { address, pids } = temporal;
  const surroundings = { address, folder, serverPid: pids.server, say };
  const figures = await measure(flags.quick ? quickRun : fullRun, surroundings, persistence);
  const shown = Object.values(parts).map((part) => part(figures));
  process.stdout.write(`${shown.join('\n\n')}\n`);
  if (flags.write) writePage(figures);
  if (flags.json) process.stdout.write(`${JSON.stringify({ ratios: ratiosOf(figures), figures })}\n`);
} finally {
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
}
