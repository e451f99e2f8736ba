/** The process that carries the cases: workflows, our own calls, and the calls to every agency. */
import { NativeConnection } from '@temporalio/worker';
import { createAdapters } from '../../agencies/adapters.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { openRegister } from '../../register/open-register.js';
import { createCaseWorkers } from '../case-workers.js';
import type { ConnectionSettings } from '../temporal-server/connection-settings.js';
import { bundleWorkflows } from '../workflow-bundle.js';
import { liveUnderSupervision, sayReady, settingsFromSupervisor } from './supervised.js';

export interface CaseWorkerSettings {
  readonly connection: ConnectionSettings;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly agencyUrls: Readonly<Record<AgencyId, string>>;
  readonly registerUrl: string;
}

// Bundling takes seconds and needs no settings: it starts while the server is still coming up.
const [workflowBundle, settings] = await Promise.all([bundleWorkflows(), settingsFromSupervisor<CaseWorkerSettings>()]);
const { namespace, taskQueue, agencyUrls, registerUrl } = settings;
const connection = await NativeConnection.connect(settings.connection);
const register = await openRegister({ url: registerUrl });
const agencies = createAdapters(agencyUrls);
const workers = await createCaseWorkers({ connection, namespace, taskQueue, workflowBundle, agencies, register });
const running = Promise.all(workers.map((worker) => worker.run()));

liveUnderSupervision(async () => {
  for (const worker of workers) worker.shutdown();
  await running;
  await register.close();
  await connection.close();
});
sayReady();
await running;
