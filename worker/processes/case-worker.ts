/** The process that carries the cases: workflows, our own calls, and the calls to every agency. */
import { WorkflowClient } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { createAdapters } from '../../agencies/adapters.js';
import { type BreakerSettings, withBreaker } from '../../agencies/breaker.js';
import { perAgency } from '../../agencies/per-agency.js';
import type { AgencyPort } from '../../agencies/port.js';
import { openSealedRegister } from '../../client/sealed-register.js';
import { type MasterKeySettings, openMasterKey } from '../../codec/master-key-settings.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import type { LimitsPerAgency } from '../agency-limits.js';
import { createCaseWorkers } from '../case-workers.js';
import { buildIdOf, type TakeOver, takeOver } from '../deployment.js';
import { workflowCode } from '../kept-workflow-code.js';
import { withMetrics } from '../telemetry/agency-call-metrics.js';
import { watchCases } from '../telemetry/case-gauges.js';
import { processLog } from '../telemetry/logs.js';
import { installRuntime } from '../telemetry/runtime.js';
import { startTracing } from '../telemetry/traces.js';
import type { ConnectionSettings } from '../temporal-server/connection-settings.js';
import { liveUnderSupervision, say, sayReady, settingsFromSupervisor } from './supervised.js';

export interface CaseWorkerSettings {
  readonly connection: ConnectionSettings;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly agencyUrls: Readonly<Record<AgencyId, string>>;
  readonly registerUrl: string;
  readonly masterKey: MasterKeySettings;
  readonly limits?: LimitsPerAgency;
  readonly breaker?: BreakerSettings;
  /** Where `/metrics` is served on this machine; none are kept without it. */
  readonly metricsPort?: number;
  /** Without it the worker is not versioned. */
  readonly build?: {
    /** A hash of the workflow code unless given. */
    readonly id?: string;
    readonly takesOver: TakeOver;
  };
}

// Bundling takes seconds and needs no settings: it starts while the server is still coming up.
const [workflowBundle, settings] = await Promise.all([workflowCode(), settingsFromSupervisor<CaseWorkerSettings>()]);
const { namespace, taskQueue, limits, build } = settings;
const log = processLog('worker');
const meter = installRuntime(log, settings.metricsPort);
const tracing = startTracing('worker');
const connection = await NativeConnection.connect(settings.connection);
const masterKey = openMasterKey(settings.masterKey);
const sealed = await openSealedRegister({ url: settings.registerUrl, masterKey });
const { register, dataConverter } = sealed;
const agencies = portsBehindBreakers(settings);
const buildId = build && (build.id ?? buildIdOf(workflowBundle.code));
const site = { connection, namespace, taskQueue, workflowBundle, agencies, register, dataConverter, limits, buildId };
const { activityInterceptors } = tracing;
const workers = await createCaseWorkers({ ...site, activityInterceptors });
const running = Promise.all(workers.map((worker) => worker.run()));

const workflows = new WorkflowClient({ connection, namespace, dataConverter });
const stopWatching = settings.metricsPort ? watchCases({ workflows, register, meter, log }) : () => {};

liveUnderSupervision(async () => {
  stopWatching();
  for (const worker of workers) worker.shutdown();
  await running;
  await tracing.stop();
  await sealed.close();
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
  return perAgency((agency) => withBreaker(withMetrics(adapters[agency], meter), breaker));
}
