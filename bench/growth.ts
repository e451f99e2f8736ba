/**
 * `npm run bench:growth -- --cases 10000 --state <folder>`: what a complete case costs while many others sleep. Fills a
 * kept database level by level; broken off and started again with the same folder, it goes on with what is there.
 */
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { startTemporal } from '../worker/temporal-server/start-temporal.js';
import { costByDossiers, costByEvents } from './measures/pure-growth.js';
import { sleepingCases } from './measures/sleeping-cases.js';
import { growthTable, sleepingTable } from './report/growth-tables.js';

const { values: flags } = parseArgs({
  options: { cases: { type: 'string', default: '1000' }, state: { type: 'string' } },
});
if (!flags.state) throw new RangeError('Say where the database is kept: --state <folder>.');
const most = Number(flags.cases);
if (!Number.isInteger(most) || most < 1) throw new RangeError(`--cases ${flags.cases} is no number of cases.`);

Runtime.install({ logger: new DefaultLogger('ERROR') });
const say = (line: string) => process.stderr.write(`${line}\n`);
say('the engine alone');
const sizes = { dossiers: [5, 20, 50, 100, 200], events: [10, 100, 500, 1_000, 2_000] };
const pure = { dossiers: await costByDossiers(sizes.dossiers), events: costByEvents(sizes.events) };

await mkdir(flags.state, { recursive: true });
const temporal = await startTemporal({
  stateFolder: flags.state,
  say,
  needs: 'virtual-time',
  ui: false,
  preferredPort: 0,
});
try {
  const { address, pids } = temporal;
  const levels = await sleepingCases({ address, folder: flags.state, serverPid: pids.server, most, say });
  const tables = [
    sleepingTable(levels),
    growthTable('dossiers in the case', pure.dossiers),
    growthTable('events before', pure.events),
  ];
  process.stdout.write(`${tables.join('\n\n')}\n`);
} finally {
  await temporal.stop();
}
