/** Everything that `npm start` runs: Temporal and its UI, five agencies, the worker, the gateway. */
import { Client, Connection } from '@temporalio/client';
import { createClient, type LienthongClient } from '../../client/client.js';
import { dataConverter } from '../../codec/data-converter.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { openRegister } from '../../register/open-register.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { readLimits } from '../agency-limits.js';
import type { CaseWorkerSettings } from '../processes/case-worker.js';
import type { GatewayProcessSettings } from '../processes/gateway.js';
import { type Child, type ChildPlan, startChild } from '../processes/supervisor.js';
import { type ConnectionSettings, connectionFromEnvironment } from '../temporal-server/connection-settings.js';
import { ensureNamespace } from '../temporal-server/namespace.js';
import { choosePort } from '../temporal-server/ports.js';
import { ensureSearchAttributes } from '../temporal-server/search-attributes.js';
import type { RunningTemporal } from '../temporal-server/start-temporal.js';
import { namespace } from './namespace.js';
import { forgetRunning, type Running, writeRunning } from './running-file.js';
import type { StateFolder } from './state-folder.js';
import { taskQueue } from './task-queue.js';
import { keepTemporalUp } from './temporal-watch.js';

export interface Site {
  readonly client: LienthongClient;
  readonly temporal: Client;
  readonly running: Running;
  stop(): Promise<void>;
}

const ports = { gateway: 7300, agencies: 7301 };
/** Pause between two steps of a stand-in agency: long enough to be seen, short enough not to be waited for. */
const agencyPaceMs = Number(process.env.LIENTHONG_AGENCY_PACE_MS ?? 300);

export async function startSite(folder: StateFolder, say: (line: string) => void): Promise<Site> {
  const processes = await startProcesses(folder, say);
  try {
    return await connect(processes, folder, say);
  } catch (fault) {
    await processes.stop();
    throw fault;
  }
}

interface Processes {
  readonly worker: Child;
  readonly gateway: Child;
  readonly gatewayPort: number;
  readonly agencies: Readonly<Record<AgencyId, Child>>;
  readonly agencyUrls: Readonly<Record<AgencyId, string>>;
  /** Each agency signs with a secret of its own, so that none can speak for another. */
  readonly secrets: { readonly callbackSecrets: Record<AgencyId, string>; readonly subjectSecret: string };
  /** Called when a process had to be started again. */
  onRestart: () => void;
  stop(): Promise<void>;
}

/** They load their code while the Temporal server comes up. */
async function startProcesses(folder: StateFolder, say: (line: string) => void): Promise<Processes> {
  const subjectSecret = await folder.secret('subject');
  const callbackSecrets = await secretPerAgency(folder);
  const gatewayPort = await choosePort(ports.gateway, 'the gateway', say);
  const agencyPorts = await agencyPortsFrom(ports.agencies, say);
  const child = (plan: ChildPlan) =>
    startChild(plan, { logFolder: folder.logs, say, onRestart: () => processes.onRestart() });
  const worker = child({ name: 'worker', module: './case-worker.ts', ready: 'message' });
  const gateway = child({ name: 'gateway', module: './gateway.ts', ready: 'message' });
  const agencies = perAgency((id) => child(agencyPlan(id, agencyPorts[id], gatewayPort, folder, callbackSecrets[id])));
  const processes: Processes = {
    worker,
    gateway,
    gatewayPort,
    agencies,
    agencyUrls: perAgency((id) => `http://127.0.0.1:${agencyPorts[id]}`),
    secrets: { callbackSecrets, subjectSecret },
    onRestart: () => {},
    async stop() {
      // Those who speak first, then those who are spoken to.
      await gateway.stop();
      await worker.stop();
      await Promise.all(Object.values(agencies).map((agency) => agency.stop()));
    },
  };
  return processes;
}

async function connect(processes: Processes, folder: StateFolder, say: (line: string) => void): Promise<Site> {
  const startedAt = new Date().toISOString();
  const watch = await keepTemporalUp({ folder, say, namespace, onRestart: () => processes.onRestart() });
  const { connection: settings } = watch.temporal();
  const connection = await Connection.connect(settings);
  const register = await openRegister({ url: folder.registerFile });
  const stop = async () => {
    await processes.stop();
    await register.close();
    await connection.close();
    await watch.stop();
    await forgetRunning(folder);
  };
  try {
    await ensureNamespace(connection, namespace);
    await ensureSearchAttributes(connection, namespace, Object.values(searchAttributes));
    await configure(processes, settings, folder);
  } catch (fault) {
    await stop();
    throw fault;
  }
  const running = () => runningNow(processes, watch.temporal(), startedAt);
  processes.onRestart = () => void writeRunning(folder, running());
  await writeRunning(folder, running());
  const temporal = new Client({ connection, namespace, dataConverter });
  const { subjectSecret } = processes.secrets;
  return {
    client: createClient({ workflows: temporal.workflow, register, subjectSecret, taskQueue }),
    temporal,
    get running() {
      return running();
    },
    stop,
  };
}

async function configure(processes: Processes, connection: ConnectionSettings, folder: StateFolder): Promise<void> {
  const { worker, gateway, gatewayPort, agencies, agencyUrls, secrets } = processes;
  const common = { connection, namespace, taskQueue, agencyUrls, registerUrl: folder.registerFile };
  await Promise.all([
    worker.configure({ ...common, ...workerSettingsFrom(process.env) } satisfies CaseWorkerSettings),
    gateway.configure({ ...common, ...secrets, port: gatewayPort } satisfies GatewayProcessSettings),
    ...Object.values(agencies).map((agency) => agency.configure()),
  ]);
}

function workerSettingsFrom(env: NodeJS.ProcessEnv): Pick<CaseWorkerSettings, 'limits' | 'build'> {
  const { LIENTHONG_AGENCY_LIMITS: limits, LIENTHONG_BUILD_ID: id } = env;
  // Nobody else's cases are on a server of our own; on a cluster the one in charge of it decides.
  const takesOver = connectionFromEnvironment(env) ? 'when-told' : 'at-once';
  return { ...(limits && { limits: readLimits(limits) }), build: { ...(id && { id }), takesOver } };
}

function runningNow(processes: Processes, { address, pids, uiUrl }: RunningTemporal, startedAt: string): Running {
  const { gateway, gatewayPort, worker, agencies, agencyUrls } = processes;
  return {
    pid: process.pid,
    startedAt,
    temporal: { address, namespace, ...(pids.server && { pid: pids.server }) },
    ui: uiUrl ? { url: uiUrl, ...(pids.ui && { pid: pids.ui }) } : null,
    gateway: { pid: gateway.pid, url: `http://127.0.0.1:${gatewayPort}` },
    worker: { pid: worker.pid },
    agencies: perAgency((id) => ({ pid: agencies[id].pid, url: agencyUrls[id] })),
  };
}

function perAgency<Value>(make: (id: AgencyId) => Value): Record<AgencyId, Value> {
  return Object.fromEntries(agencyIds.map((id) => [id, make(id)])) as Record<AgencyId, Value>;
}

function agencyPlan(id: AgencyId, port: number, gatewayPort: number, folder: StateFolder, secret: string): ChildPlan {
  const callback = `http://127.0.0.1:${gatewayPort}/callbacks/${id}`;
  return {
    name: id,
    module: '../../agencies/sandbox/main.ts',
    args: [
      id,
      '--database',
      folder.agencyDatabase(id),
      '--port',
      String(port),
      '--callback',
      callback,
      '--pace',
      String(agencyPaceMs),
    ],
    env: { LIENTHONG_CALLBACK_SECRET: secret },
    ready: 'line',
  };
}

async function secretPerAgency(folder: StateFolder): Promise<Record<AgencyId, string>> {
  const secrets = await Promise.all(agencyIds.map(async (id) => [id, await folder.secret(`callback-${id}`)]));
  return Object.fromEntries(secrets) as Record<AgencyId, string>;
}

async function agencyPortsFrom(first: number, say: (line: string) => void): Promise<Record<AgencyId, number>> {
  const entries: [AgencyId, number][] = [];
  for (const [at, id] of agencyIds.entries()) entries.push([id, await choosePort(first + at, id, say)]);
  return Object.fromEntries(entries) as Record<AgencyId, number>;
}
