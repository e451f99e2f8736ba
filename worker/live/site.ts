/** Everything that `npm start` runs: Temporal and its UI, five agencies, the worker, the gateway. */
import { Client, Connection } from '@temporalio/client';
import { dataConverter } from '../../codec/data-converter.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { createClient, type LienthongClient } from '../../client/client.js';
import { openRegister } from '../../register/open-register.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { type Child, type ChildPlan, startChild } from '../processes/supervisor.js';
import { ensureNamespace } from '../temporal-server/namespace.js';
import { choosePort } from '../temporal-server/ports.js';
import { ensureSearchAttributes } from '../temporal-server/search-attributes.js';
import { forgetRunning, type Running, writeRunning } from './running-file.js';
import type { StateFolder } from './state-folder.js';
import { keepTemporalUp } from './temporal-watch.js';

export interface Site {
  readonly client: LienthongClient;
  readonly temporal: Client;
  readonly running: Running;
  /** Where the agency's system answers. */
  agencyUrl(agency: AgencyId): string;
  stop(): Promise<void>;
}

export const namespace = 'lienthong-dev';
const taskQueue = 'lienthong';
const ports = { gateway: 7300, agencies: 7301 };
/** Pause between two steps of a stand-in agency: long enough to be seen, short enough not to be waited for. */
const agencyPaceMs = Number(process.env.LIENTHONG_AGENCY_PACE_MS ?? 300);

export async function startSite(folder: StateFolder, say: (line: string) => void): Promise<Site> {
  const startedAt = new Date().toISOString();
  const [callbackSecret, subjectSecret] = await Promise.all([folder.secret('callback'), folder.secret('subject')]);
  const gatewayPort = await choosePort(ports.gateway, 'the gateway', say);
  const agencyPorts = await agencyPortsFrom(ports.agencies, say);
  const agencyUrls = Object.fromEntries(agencyIds.map((id) => [id, `http://127.0.0.1:${agencyPorts[id]}`]));

  const child = (plan: ChildPlan) => startChild(plan, { logFolder: folder.logs, say, onRestart: () => void note() });
  // Children first: they load their code while the server comes up.
  const worker = child({ name: 'worker', module: './case-worker.ts', ready: 'message' });
  const gateway = child({ name: 'gateway', module: './gateway.ts', ready: 'message' });
  const agencies = agencyIds.map((id) => child(agencyPlan(id, agencyPorts[id], gatewayPort, folder, callbackSecret)));
  const children: Child[] = [gateway, worker, ...agencies];

  const watch = await keepTemporalUp({ folder, say, namespace, onRestart: () => void note() }).catch(async (fault) => {
    await Promise.all(children.map((each) => each.stop()));
    throw fault;
  });
  const { connection: settings } = watch.temporal();
  const connection = await Connection.connect(settings);
  await ensureNamespace(connection, namespace);
  await ensureSearchAttributes(connection, namespace, Object.values(searchAttributes));
  const common = { connection: settings, namespace, taskQueue, agencyUrls, registerUrl: folder.registerFile };
  const register = await openRegister({ url: folder.registerFile });
  await Promise.all([
    worker.configure(common),
    gateway.configure({ ...common, port: gatewayPort, callbackSecret, subjectSecret }),
    ...agencies.map((agency) => agency.configure()),
  ]);
  await note();
  const temporal = new Client({ connection, namespace, dataConverter });
  const client = createClient({ workflows: temporal.workflow, register, subjectSecret, taskQueue });
  return {
    client,
    temporal,
    get running() {
      return running();
    },
    agencyUrl: (agency) => agencyUrls[agency] ?? '',
    async stop() {
      // Those who speak first, then those who are spoken to.
      await gateway.stop();
      await worker.stop();
      await Promise.all(agencies.map((agency) => agency.stop()));
      await register.close();
      await connection.close();
      await watch.stop();
      await forgetRunning(folder);
    },
  };

  function running(): Running {
    const { address, pids, uiUrl } = watch.temporal();
    return {
      pid: process.pid,
      startedAt,
      temporal: { address, namespace, ...(pids.server && { pid: pids.server }) },
      ui: uiUrl ? { url: uiUrl, ...(pids.ui && { pid: pids.ui }) } : null,
      gateway: { pid: gateway.pid, url: `http://127.0.0.1:${gatewayPort}` },
      worker: { pid: worker.pid },
      agencies: Object.fromEntries(agencyIds.map((id, at) => [id, { pid: agencies[at]?.pid ?? 0, url: agencyUrls[id] ?? '' }])),
    };
  }

  function note(): Promise<void> {
    return writeRunning(folder, running());
  }
}

function agencyPlan(id: AgencyId, port: number, gatewayPort: number, folder: StateFolder, secret: string): ChildPlan {
  const callback = `http://127.0.0.1:${gatewayPort}/callbacks/${id}`;
  return {
    name: id,
    module: '../../agencies/sandbox/main.ts',
    args: [id, '--database', folder.agencyDatabase(id), '--port', String(port), '--callback', callback, '--pace', String(agencyPaceMs)],
    env: { LIENTHONG_CALLBACK_SECRET: secret },
    ready: 'line',
  };
}

async function agencyPortsFrom(first: number, say: (line: string) => void): Promise<Record<AgencyId, number>> {
  const entries: [AgencyId, number][] = [];
  for (const [at, id] of agencyIds.entries()) entries.push([id, await choosePort(first + at, id, say)]);
  return Object.fromEntries(entries) as Record<AgencyId, number>;
}
