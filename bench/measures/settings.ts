/** What other slots, pollers and threads than the product's would bring. */
import type { WorkerTuning } from '../../worker/case-workers.js';
import { contestants } from '../workload/contestants.js';
import { bundleEngine, openSite } from '../workload/site.js';
import type { Surroundings } from './run.js';
import { serialsFrom } from './serials.js';
import { type Throughput, throughput } from './throughput.js';

export const asShipped = 'as shipped';

const pollers = (maximum: number) => ({ type: 'simple-maximum', maximum }) as const;

const settings: Readonly<Record<string, WorkerTuning>> = {
  [asShipped]: {},
  '2 pollers for cases': { cases: { workflowTaskPollerBehavior: pollers(2), activityTaskPollerBehavior: pollers(2) } },
  '20 pollers for cases': {
    cases: { workflowTaskPollerBehavior: pollers(20), activityTaskPollerBehavior: pollers(20) },
  },
  'pollers that follow the load': {
    cases: { workflowTaskPollerBehavior: { type: 'autoscaling' }, activityTaskPollerBehavior: { type: 'autoscaling' } },
    calls: { activityTaskPollerBehavior: { type: 'autoscaling' } },
  },
  '8 pollers per agency': { calls: { activityTaskPollerBehavior: pollers(8) } },
  '4 workflow slots': { cases: { maxConcurrentWorkflowTaskExecutions: 4 } },
  '200 workflow slots': { cases: { maxConcurrentWorkflowTaskExecutions: 200 } },
  '2 workflow threads': { cases: { workflowThreadPoolSize: 2 } },
};

export type SettingsRound = Readonly<Record<string, Throughput>>;

const rounds = 3;
const load = { cases: 40, atOnce: 12 };

export async function settingsInTurns({ address, folder, serverPid, say }: Surroundings): Promise<SettingsRound[]> {
  const site = await openSite({ address, folder, workflowBundles: await bundleEngine() });
  const serials = serialsFrom();
  const { engine } = contestants();
  const names = Object.keys(settings);
  const played: SettingsRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const figures: Record<string, Throughput> = {};
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const figure = await throughput(site, engine, load, { serials, serverPid, tuning: settings[name] ?? {} });
      figures[name] = figure;
      say(`round ${round + 1} of ${rounds}: ${name} ${figure.casesPerSecond.toFixed(1)} cases/s`);
    }
    played.push(figures);
  }
  await site.close();
  return played;
}
