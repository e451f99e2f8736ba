/** Everything that `npm start` runs: Temporal and its UI, the stand-in agencies, the worker, the gateway, the codec server. */
import { Client, Connection } from '@temporalio/client';
import { perAgency } from '../../agencies/per-agency.js';
import { createClient, type LienthongClient } from '../../client/client.js';
import { openSealedRegister } from '../../client/sealed-register.js';
import { createMasterKeyFile } from '../../codec/master-key-file.js';
import { type MasterKeySettings, masterKeySettings, openMasterKey } from '../../codec/master-key-settings.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import type { ProvinceScheme } from '../../definitions/law/scheme-file-schema.js';
import type { TrustedIssuer } from '../../gateway/access/tokens.js';
import type { CallbackKeys } from '../../gateway/callback-keys.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { readLimits } from '../agency-limits.js';
import type { CaseWorkerSettings } from '../processes/case-worker.js';
import type { CodecServerProcessSettings } from '../processes/codec-server.js';
import type { GatewayProcessSettings } from '../processes/gateway.js';
import type { StandInAgenciesSettings } from '../processes/stand-in-agencies.js';
import { type Child, type ChildPlan, startChild } from '../processes/supervisor.js';
import { schemesFrom } from '../schemes.js';
import { connectionFromEnvironment } from '../temporal-server/connection-settings.js';
import { ensureNamespace } from '../temporal-server/namespace.js';
import { choosePort } from '../temporal-server/ports.js';
import { ensureSearchAttributes } from '../temporal-server/search-attributes.js';
import type { RunningTemporal } from '../temporal-server/start-temporal.js';
import { namespace } from './namespace.js';
import { forgetRunning, type Running, writeRunning } from './running-file.js';
import type { StateFolder } from './state-folder.js';
import { taskQueue } from './task-queue.js';
import { keepTemporalUp } from './temporal-watch.js';
import { trustedIssuer } from './trusted-issuer.js';

export interface Site {
  readonly client: LienthongClient;
  readonly temporal: Client;
  readonly running: Running;
  stop(): Promise<void>;
}

/** Agencies take one each from theirs on; there is room for some more. */
const ports = { gateway: 7300, agencies: 7301, codec: 7360, metrics: 9464 };
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
  readonly codec: Child;
  readonly codecPort: number;
  readonly metricsPorts: { readonly worker: number; readonly gateway: number };
  /** All of them in one process. */
  readonly agencies: Child;
  readonly agencyPorts: Readonly<Record<AgencyId, number>>;
  readonly agencyUrls: Readonly<Record<AgencyId, string>>;
  /** Each agency signs with a secret of its own, so that none can speak for another. */
  readonly secrets: {
    readonly callbackKeys: Record<AgencyId, CallbackKeys & { readonly newest: string }>;
    readonly subjectSecret: string;
    readonly access: TrustedIssuer;
  };
  readonly masterKey: MasterKeySettings;
  readonly schemes: readonly ProvinceScheme[];
  /** Called when a process had to be started again. */
  onRestart: () => void;
  stop(): Promise<void>;
}

/** They load their code while the Temporal server comes up. */
async function startProcesses(folder: StateFolder, say: (line: string) => void): Promise<Processes> {
  const access = await trustedIssuer(process.env, folder);
  const schemes = await schemesFrom(process.env);
  const subjectSecret = await folder.secret('subject');
  const masterKey = await masterKeyFor(folder, say);
  const callbackKeys = await keysPerAgency(folder);
  const gatewayPort = await choosePort(ports.gateway, 'the gateway', say);
  const codecPort = await choosePort(ports.codec, 'the codec server', say);
  const metricsPorts = {
    worker: await choosePort(ports.metrics, 'metrics of the worker', say),
    gateway: await choosePort(ports.metrics + 1, 'metrics of the gateway', say),
  };
  const agencyPorts = await agencyPortsFrom(ports.agencies, say);
  const child = (plan: ChildPlan) =>
    startChild(plan, { logFolder: folder.logs, say, onRestart: () => processes.onRestart() });
  const worker = child({ name: 'worker', module: './case-worker.ts', ready: 'message' });
  const gateway = child({ name: 'gateway', module: './gateway.ts', ready: 'message' });
  const codec = child({ name: 'codec-server', module: './codec-server.ts', ready: 'message' });
  const agencies = child({ name: 'agencies', module: './stand-in-agencies.ts', ready: 'message' });
  const processes: Processes = {
    worker,
    gateway,
    gatewayPort,
    codec,
    codecPort,
    metricsPorts,
    agencies,
    agencyPorts,
    agencyUrls: perAgency((id) => `http://127.0.0.1:${agencyPorts[id]}`),
    secrets: { callbackKeys, subjectSecret, access },
    masterKey,
    schemes,
    onRestart: () => {},
    async stop() {
      // Those who speak first, then those who are spoken to.
      await Promise.all([gateway.stop(), codec.stop()]);
      await worker.stop();
      await agencies.stop();
    },
  };
  return processes;
}

async function connect(processes: Processes, folder: StateFolder, say: (line: string) => void): Promise<Site> {
  const startedAt = new Date().toISOString();
  const uiCodec = `http://127.0.0.1:${processes.codecPort}`;
  const watch = await keepTemporalUp({ folder, say, namespace, uiCodec, onRestart: () => processes.onRestart() });
  const { connection: settings } = watch.temporal();
  const connection = await Connection.connect(settings);
  const sealed = await openSealedRegister({ url: folder.registerFile, masterKey: openMasterKey(processes.masterKey) });
  const stop = async () => {
    await processes.stop();
    await sealed.close();
    await connection.close();
    await watch.stop();
    await forgetRunning(folder);
  };
  try {
    await ensureNamespace(connection, namespace);
    await ensureSearchAttributes(connection, namespace, Object.values(searchAttributes));
    await configure(processes, watch.temporal(), folder);
  } catch (fault) {
    await stop();
    throw fault;
  }
  const running = () => runningNow(processes, watch.temporal(), startedAt);
  processes.onRestart = () => void writeRunning(folder, running());
  await writeRunning(folder, running());
  const { register, dataConverter } = sealed;
  const temporal = new Client({ connection, namespace, dataConverter });
  const { schemes, secrets } = processes;
  const { subjectSecret } = secrets;
  const runbook = process.env.LIENTHONG_RUNBOOK_URL;
  return {
    client: createClient({
      workflows: temporal.workflow,
      register,
      subjectSecret,
      taskQueue,
      schemes,
      ...(runbook && { runbook }),
    }),
    temporal,
    get running() {
      return running();
    },
    stop,
  };
}

async function configure(
  processes: Processes,
  { connection, uiUrl }: RunningTemporal,
  folder: StateFolder,
): Promise<void> {
  const { worker, gateway, gatewayPort, agencies, agencyUrls, secrets, masterKey, metricsPorts, schemes } = processes;
  const common = { connection, namespace, taskQueue, agencyUrls, registerUrl: folder.registerFile, masterKey };
  await Promise.all([
    worker.configure({
      ...common,
      ...workerSettingsFrom(process.env),
      metricsPort: metricsPorts.worker,
    } satisfies CaseWorkerSettings),
    gateway.configure({
      ...common,
      ...secrets,
      schemes,
      uiUrl,
      port: gatewayPort,
      metricsPort: metricsPorts.gateway,
    } satisfies GatewayProcessSettings),
    processes.codec.configure(codecSettings(processes, folder, uiUrl)),
    agencies.configure(agencySettings(processes, folder)),
  ]);
}

function codecSettings(
  { codecPort: port, masterKey, secrets: { access, subjectSecret } }: Processes,
  folder: StateFolder,
  uiUrl: string | undefined,
): CodecServerProcessSettings {
  const origins = uiUrl === undefined ? [] : [uiUrl, uiUrl.replace('127.0.0.1', 'localhost')];
  return { port, namespace, registerUrl: folder.registerFile, masterKey, origins, access, subjectSecret };
}

/** Only for cases of our own server a master key is made unasked: elsewhere it may be missing because it was lost. */
async function masterKeyFor(folder: StateFolder, say: (line: string) => void): Promise<MasterKeySettings> {
  const { env } = process;
  const settings = masterKeySettings(env, folder.path);
  const isOurs = settings.kind === 'file' && !connectionFromEnvironment(env) && env.LIENTHONG_ENV !== 'production';
  if (isOurs && (await createMasterKeyFile(settings.path)))
    say(`Made a master key at ${settings.path}: without it no case can be read.`);
  return settings;
}

function workerSettingsFrom(env: NodeJS.ProcessEnv): Pick<CaseWorkerSettings, 'limits' | 'build'> {
  const { LIENTHONG_AGENCY_LIMITS: limits, LIENTHONG_BUILD_ID: id } = env;
  // Nobody else's cases are on a server of our own; on a cluster the one in charge of it decides.
  const takesOver = connectionFromEnvironment(env) ? 'when-told' : 'at-once';
  return { ...(limits && { limits: readLimits(limits) }), build: { ...(id && { id }), takesOver } };
}

function runningNow(processes: Processes, { address, pids, uiUrl }: RunningTemporal, startedAt: string): Running {
  const { gateway, gatewayPort, codec, codecPort, metricsPorts, worker, agencies, agencyUrls } = processes;
  const metrics = (port: number) => `http://127.0.0.1:${port}/metrics`;
  return {
    pid: process.pid,
    startedAt,
    temporal: { address, namespace, ...(pids.server && { pid: pids.server }) },
    ui: uiUrl ? { url: uiUrl, ...(pids.ui && { pid: pids.ui }) } : null,
    gateway: { pid: gateway.pid, url: `http://127.0.0.1:${gatewayPort}` },
    codec: { pid: codec.pid, url: `http://127.0.0.1:${codecPort}` },
    worker: { pid: worker.pid },
    metrics: { worker: metrics(metricsPorts.worker), gateway: metrics(metricsPorts.gateway) },
    agencies: perAgency((id) => ({ pid: agencies.pid, url: agencyUrls[id] })),
  };
}

function agencySettings(
  { agencyPorts, gatewayPort, secrets }: Processes,
  folder: StateFolder,
): StandInAgenciesSettings {
  const agencies = agencyIds.map((agency) => ({
    agency,
    port: agencyPorts[agency],
    databasePath: folder.agencyDatabase(agency),
    callbackUrl: `http://127.0.0.1:${gatewayPort}/callbacks/${agency}`,
    secret: secrets.callbackKeys[agency].newest,
    paceMs: agencyPaceMs,
  }));
  return { agencies };
}

async function keysPerAgency(folder: StateFolder): Promise<Record<AgencyId, { file: string; newest: string }>> {
  const keys = await Promise.all(agencyIds.map(async (id) => [id, await folder.callbackKeys(id)]));
  return Object.fromEntries(keys) as Record<AgencyId, { file: string; newest: string }>;
}

async function agencyPortsFrom(first: number, say: (line: string) => void): Promise<Record<AgencyId, number>> {
  const entries: [AgencyId, number][] = [];
  for (const [at, id] of agencyIds.entries()) entries.push([id, await choosePort(first + at, id, say)]);
  return Object.fromEntries(entries) as Record<AgencyId, number>;
}
