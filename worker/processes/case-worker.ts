/** The process that carries the cases: workflows, our own calls, and the calls to every agency. */
import { NativeConnection } from '@temporalio/worker';
import { createAdapters } from '../../agencies/adapters.js';
import { type BreakerSettings, withBreaker } from '../../agencies/breaker.js';
import type { AgencyPort } from '../../agencies/port.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { openRegister } from '../../register/open-register.js';
import type { LimitsPerAgency } from '../agency-limits.js';
import { createCaseWorkers } from '../case-workers.js';
import { buildIdOf, type TakeOver, takeOver } from '../deployment.js';
import type { ConnectionSettings } from '../temporal-server/connection-settings.js';
import { bundleWorkflows } from '../workflow-bundle.js';
import { liveUnderSupervision, say, sayReady, settingsFromSupervisor } from './supervised.js';

export interface CaseWorkerSettings {
  readonly connection: ConnectionSettings;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly agencyUrls: Readonly<Record<AgencyId, string>>;
  readonly registerUrl: string;
  readonly limits?: LimitsPerAgency;
  readonly breaker?: BreakerSettings;
  /** Without it the worker is not versioned. */
  readonly build?: {
    /** A hash of the workflow code unless given. */
    readonly id?: string;
    readonly takesOver: TakeOver;
  };
}

// Bundling takes seconds and needs no settings: it starts while the server is still coming up.
const [workflowBundle, settings] = await Promise.all([bundleWorkflows(), settingsFromSupervisor<CaseWorkerSettings>()]);
const { namespace, taskQueue, limits, build } = settings;
const connection = await NativeConnection.connect(settings.connection);
const register = await openRegister({ url: settings.registerUrl });
const agencies = portsBehindBreakers(settings);
const buildId = build && (build.id ?? buildIdOf(workflowBundle.code));
const site = { connection, namespace, taskQueue, workflowBundle, agencies, register, limits, buildId };
const workers = await createCaseWorkers(site);
const running = Promise.all(workers.map((worker) => worker.run()));

liveUnderSupervision(async () => {
  for (const worker of workers) worker.shutdown();
  await running;
  await register.close();
  await connection.close();
});
if (build && buildId !== undefined) {
  const { workflowService } = connection;
  const waits = await takeOver({ workflowService, namespace }, buildId, build.takesOver);
  if (waits) say(waits);
}
sayReady();
await running;

function portsBehindBreakers({ agencyUrls, breaker }: CaseWorkerSettings): Record<AgencyId, AgencyPort> {
  const adapters = createAdapters(agencyUrls);
  const ports = agencyIds.map((agency) => [agency, withBreaker(adapters[agency], breaker)]);
  return Object.fromEntries(ports) as Record<AgencyId, AgencyPort>;
}
