/**
 * A worker as a process of its own, for `many-workers.ts`: carries cases of the engine while it is told to, and passes on
 * what its agencies say.
 */
import { readFile } from 'node:fs/promises';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { contestants } from '../workload/contestants.js';
import { openSite, type RunningContestant, type SiteOptions, startContestant } from '../workload/site.js';
import type { FromWorker, ToWorker } from './many-workers.js';

const [address = '', folder = '', bundleFile = ''] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger('ERROR') });
const workflowBundles: SiteOptions['workflowBundles'] = { engine: JSON.parse(await readFile(bundleFile, 'utf8')) };
const site = await openSite({ address, folder, workflowBundles });
const tell = (message: FromWorker) => process.send?.(message);
let running: RunningContestant | undefined;

process.on('disconnect', () => process.exit());
process.on('message', (order: ToWorker) => void obey(order));
tell({ type: 'ready' });

async function obey(order: ToWorker): Promise<void> {
  if (order.type === 'end') {
    await site.close();
    process.disconnect();
    return;
  }
  if (order.type === 'carry') {
    const says = (message: (FromWorker & { type: 'says' })['message']) => tell({ type: 'says', message });
    running = await startContestant(site, contestants().engine, { says }, { taskQueue: order.taskQueue });
  } else await running?.stop();
  tell({ type: 'done' });
}
