/**
 * `npm run bench:growth -- --cases 10000 --state <folder>`: what a complete case costs while many others sleep, beside
 * the same on an empty server. Fills a kept database level by level; broken off, or after `--minutes` of filling, it is
 * started again with the same folder and goes on with what is there.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { type RunningTemporal, startTemporal } from '../worker/temporal-server/start-temporal.js';
import { bundled } from './measures/bundled.js';
import type * as PureGrowth from './measures/pure-growth.js';
import { sleepingCases } from './measures/sleeping-cases.js';
import { growthTable, sleepingTable } from './report/growth-tables.js';
import { endWithin } from './workload/bounded.js';
import { bundleEngine } from './workload/site.js';

const { values: flags } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '60' },
    state: { type: 'string' },
    'without-pure': { type: 'boolean', default: false },
  },
});
if (!flags.state) throw new RangeError('Say where the database is kept: --state <folder>.');
const most = Number(flags.cases);
if (!Number.isInteger(most) || most < 1) throw new RangeError(`--cases ${flags.cases} is no number of cases.`);
const fillMinutes = Number(flags.minutes);
if (!(fillMinutes > 0)) throw new RangeError(`--minutes ${flags.minutes} is no number of minutes.`);

// Loading, and a few rounds at up to four levels, besides the filling.
endWithin(fillMinutes + 30);
Runtime.install({ logger: new DefaultLogger('ERROR') });
const say = (line: string) => process.stderr.write(`${line}\n`);

if (!flags['without-pure']) {
  say('the engine alone');
  const { costByDossiers, costByEvents } = await bundled<typeof PureGrowth>('pure-growth');
  const dossiers = await costByDossiers([5, 20, 50, 100, 200]);
  const events = costByEvents([10, 100, 500, 1_000, 2_000]);
  process.stdout.write(
    `${growthTable('dossiers in the case', dossiers)}\n\n${growthTable('events before', events)}\n\n`,
  );
}

await mkdir(flags.state, { recursive: true });
const emptyFolder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
const started: RunningTemporal[] = [];
try {
  const start = async (folder: string) => {
    const temporal = await startTemporal({
      stateFolder: folder,
      say,
      needs: 'virtual-time',
      ui: false,
      preferredPort: 0,
    });
    started.push(temporal);
    return { address: temporal.address, folder, serverPid: temporal.pids.server };
  };
  const [empty, kept] = [await start(emptyFolder), await start(flags.state)];
  const workflowBundles = await bundleEngine();
  const levels = await sleepingCases({ empty, kept, workflowBundles, most, fillMinutes, say });
  process.stdout.write(`${sleepingTable(levels)}\n`);
} finally {
  for (const temporal of started) await temporal.stop();
  await rm(emptyFolder, { recursive: true, force: true });
}
