/** A whole site whose every part is a process with its database on disk, so that any of them can be killed. */
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { perAgency } from '../../agencies/per-agency.js';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import { createClient, type LienthongClient } from '../../client/client.js';
import { openSealedRegister } from '../../client/sealed-register.js';
import { createMasterKeyFile } from '../../codec/master-key-file.js';
import { type MasterKeySettings, openMasterKey } from '../../codec/master-key-settings.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { developmentIssuer } from '../../gateway/access/development-issuer.js';
import type { Register } from '../../register/register.js';
import { openStateFolder } from '../../worker/live/state-folder.js';
import type { CaseWorkerSettings } from '../../worker/processes/case-worker.js';
import type { GatewayProcessSettings } from '../../worker/processes/gateway.js';
import { ensureNamespace } from '../../worker/temporal-server/namespace.js';
import { freePorts } from '../../worker/temporal-server/ports.js';
import { ensureSearchAttributes } from '../../worker/temporal-server/search-attributes.js';
import { startTemporal } from '../../worker/temporal-server/start-temporal.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { agenciesOfADeath } from '../harness/agencies-of-a-death.js';
import { issuerKey } from '../harness/tokens.js';
import type { Kill } from './kill-plan.js';
import { KillableProcess, type ProcessPlan } from './killable-process.js';
import { everyMinute, minutePromises, shortPatience } from './working-minutes.js';

export interface ChaosSite {
  readonly client: LienthongClient;
  readonly temporal: Client;
  readonly register: Register;
  readonly registerFile: string;
  agencyFile(agency: AgencyId): string;
  fault(agency: AgencyId, rules: readonly FaultRule[]): Promise<void>;
  /** Lets an agency go on with what it holds of a case. */
  release(agency: AgencyId, caseId: string): Promise<void>;
  /** `kill -9`, and started again; returns once it is ready, and false when there was nothing to kill. */
  kill(kill: Kill): Promise<boolean>;
  /** How often processes ended that nobody had killed. */
  falls(): number;
  stop(): Promise<void>;
}

const namespace = 'chaos';
const taskQueue = 'chaos';
const workerCount = 2;
const subjectSecret = 'chaos-subject-secret';
const callbackSecret = 'chaos-callback-secret';
/** Pause between two steps of a stand-in agency: there is always something under way that a kill can hit. */
const agencyPaceMs = 150;
/** A run kills its server: never somebody's cluster. */
const ownServerOnly: NodeJS.ProcessEnv = { ...process.env, TEMPORAL_ADDRESS: undefined };

export async function startChaosSite(path: string, say: (line: string) => void): Promise<ChaosSite> {
  const folder = await openStateFolder(path);
  const [gatewayPort = 0, ...agencyPorts] = await freePorts(1 + agencyIds.length);
  const urls = perAgency((_, at) => `http://127.0.0.1:${agencyPorts[at]}`);
  const ask = (agency: AgencyId, door: string, body: unknown) =>
    askUntilAnswered(`${urls[agency]}/sandbox/${door}`, body);
  const log = (name: string) => join(folder.logs, `${name}.log`);
  // The others are never called: their addresses answer nobody.
  const agencies = agenciesOfADeath.map((id) => {
    const callback = `http://127.0.0.1:${gatewayPort}/callbacks/${id}`;
    const own = ['--database', folder.agencyDatabase(id), '--port', new URL(urls[id]).port, '--callback', callback];
    return new KillableProcess({
      name: id,
      program: '../../agencies/sandbox/main.ts',
      args: [id, ...own, '--pace', String(agencyPaceMs)],
      env: { LIENTHONG_CALLBACK_SECRET: callbackSecret },
      logFile: log(id),
    });
  });
  const serverOf = (preferredPort: number) =>
    startTemporal({ stateFolder: folder.path, say, needs: 'any', ui: false, preferredPort, env: ownServerOnly });
  let [server] = await Promise.all([serverOf(0), ...agencies.map((agency) => agency.start())]);
  const connection = await Connection.connect(server.connection);
  await ensureNamespace(connection, namespace);
  await ensureSearchAttributes(connection, namespace, Object.values(searchAttributes));

  const registerUrl = folder.registerFile;
  const masterKey: MasterKeySettings = { kind: 'file', path: join(path, 'master-keys.json') };
  await createMasterKeyFile(masterKey.path);
  const common = { connection: server.connection, namespace, taskQueue, agencyUrls: urls, registerUrl, masterKey };
  const callbackKeys = perAgency(() => ({ secrets: [callbackSecret] }));
  const access = developmentIssuer(issuerKey);
  const gatewaySettings: GatewayProcessSettings = {
    ...common,
    port: gatewayPort,
    subjectSecret,
    callbackKeys,
    access,
  };
  const gateway = new KillableProcess(childPlan('gateway', '../../worker/processes/gateway.ts', gatewaySettings));
  const workers = Array.from({ length: workerCount }, (_, at) => {
    const settings: CaseWorkerSettings = common;
    return new KillableProcess(childPlan(`worker-${at + 1}`, '../../worker/processes/case-worker.ts', settings));
  });
  const sealed = await openSealedRegister({ url: registerUrl, masterKey: openMasterKey(masterKey) });
  const { register, dataConverter } = sealed;
  // Only our own question before a repeat then keeps a dossier single.
  await Promise.all(agenciesOfADeath.map((agency) => ask(agency, 'faults', [{ kind: 'forgetsKeys' }])));
  await Promise.all([gateway, ...workers].map((process) => process.start())).catch(async (fault: unknown) => {
    await stop();
    throw fault;
  });

  const temporal = new Client({ connection, namespace, dataConverter });
  const legalGround = { calendar: everyMinute, promises: minutePromises, patience: shortPatience };
  const everything = () => [gateway, ...workers, ...agencies];
  return {
    client: createClient({ workflows: temporal.workflow, register, subjectSecret, taskQueue, ...legalGround }),
    temporal,
    register,
    registerFile: folder.registerFile,
    agencyFile: (agency) => folder.agencyDatabase(agency),
    fault: (agency, rules) => ask(agency, 'faults', rules),
    release: (agency, caseId) => ask(agency, 'release', { reference: `${caseId}/` }),
    async kill({ victim, which }) {
      if (victim === 'server') return restartServer();
      if (victim === 'worker') return (await workers[which % workers.length]?.kill()) ?? false;
      return (await agencies[which % agencies.length]?.kill()) ?? false;
    },
    falls: () => everything().reduce((sum, { falls }) => sum + falls, 0),
    stop,
  };

  async function stop(): Promise<void> {
    await Promise.all([gateway, ...workers].map((process) => process.stop()));
    await Promise.all(agencies.map((agency) => agency.stop()));
    await sealed.close();
    await connection.close();
    await server.stop();
  }

  function childPlan(name: string, program: string, settings: object): ProcessPlan {
    return { name, program, settings, logFile: log(name) };
  }

  async function restartServer(): Promise<boolean> {
    if (!server.pids.server) return false;
    process.kill(server.pids.server, 'SIGKILL');
    const port = Number(server.address.split(':')[1]);
    await server.stop();
    server = await serverOf(port);
    return true;
  }
}

/** An agency that was just killed is asked again: the run's own switches must not get lost. */
async function askUntilAnswered(url: string, body: unknown): Promise<void> {
  for (;;) {
    try {
      const headers = { 'content-type': 'application/json' };
      const signal = AbortSignal.timeout(3_000);
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
      if (response.ok) return;
      if (response.status < 500) throw new RangeError(`${url} answered ${response.status}: ${await response.text()}`);
    } catch (fault) {
      if (fault instanceof RangeError) throw fault;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
