/** A whole site for one test file: five agencies, register, gateway and workers on the shared Temporal server. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, type Worker } from '@temporalio/worker';
import { inject } from 'vitest';
import { createAdapters } from '../../agencies/adapters.js';
import type { HeldDossier, TakenMessage } from '../../agencies/sandbox/back-door.js';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import { type RunningSandbox, startSandbox } from '../../agencies/sandbox/start.js';
import { createNonceMemory, verify } from '../../agencies/signature.js';
import { type ClientSettings, createClient, type LienthongClient } from '../../client/client.js';
import { dataConverter } from '../../codec/data-converter.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { deathBundle } from '../../definitions/bundles/death/index.js';
import { createGateway } from '../../gateway/gateway.js';
import { openRegister } from '../../register/open-register.js';
import type { Register } from '../../register/register.js';
import { createCaseWorkers } from '../../worker/case-workers.js';
import type { CaseWorkerSettings } from '../../worker/processes/case-worker.js';
import { namespaces } from './namespaces.js';
import { forward, holdTime } from './virtual-time.js';

export interface TestSite {
  readonly client: LienthongClient;
  readonly temporal: Client;
  readonly register: Register;
  readonly gatewayUrl: string;
  /** Of this site alone: the same person in two test files is two cases, as the sites share a server. */
  readonly subjectSecret: string;
  /** For a worker in a process of its own. */
  readonly workerSettings: CaseWorkerSettings;
  /** Adds switches to one agency. */
  fault(agency: AgencyId, ...rules: FaultRule[]): Promise<void>;
  /** Takes all switches of an agency back. */
  mend(agency: AgencyId): Promise<void>;
  /** Lets an agency go on with dossiers that it holds. */
  release(agency: AgencyId, reference?: string): Promise<void>;
  /** What an agency holds of one case, in the order of the bundle. */
  held(agency: AgencyId, caseId: string): Promise<HeldDossier[]>;
  /** What an agency took from us about one case, the oldest first. */
  taken(agency: AgencyId, caseId: string): Promise<TakenMessage[]>;
  /** Moves a case's clock on. */
  forward(caseId: string, ms: number): Promise<void>;
  stop(): Promise<void>;
}

Runtime.install({ logger: new DefaultLogger('ERROR') });

export const callbackSecret = 'test-callback-secret';

export interface TestSiteOptions extends Pick<ClientSettings, 'calendar' | 'promises'> {
  readonly namespace?: string;
  readonly taskQueue?: string;
  /** Path of the workflow code, where it is not that of this build. */
  readonly workflowCode?: string;
  /** `elsewhere`: none is started here. */
  readonly worker?: 'here' | 'elsewhere';
}

export async function startSite({
  namespace = namespaces.usual,
  taskQueue = `test-${randomUUID().slice(0, 8)}`,
  worker = 'here',
  workflowCode = inject('workflowBundle'),
  ...legalGround
}: TestSiteOptions = {}): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-site-'));
  const address = inject('temporalAddress');
  const connection = holdTime(await Connection.connect({ address }));
  const native = await NativeConnection.connect({ address });
  const registerUrl = join(folder, 'register.db');
  const register = await openRegister({ url: registerUrl });
  const temporal = new Client({ connection, namespace, dataConverter });
  const subjectSecret = `subject secret of ${taskQueue}`;
  const settings = { workflows: temporal.workflow, register, subjectSecret, taskQueue };
  const client = createClient({ ...settings, ...legalGround });

  const sources = new Map<
    AgencyId,
    (body: unknown) => ReturnType<ReturnType<typeof createAdapters>[AgencyId]['readNotice']>
  >();
  const gateway = await listen(gatewayOf(client, register, sources));
  const agencies = await startAgencies(folder, gateway.url);
  const urls = Object.fromEntries(agencies.map(({ agency, url }) => [agency, url])) as Record<AgencyId, string>;
  const ports = createAdapters(urls, 3_000);
  for (const agency of agencyIds) sources.set(agency, (body) => ports[agency].readNotice(body));

  const workflowBundle = { codePath: workflowCode };
  const own = { connection: native, namespace, taskQueue, workflowBundle, agencies: ports, register };
  const workers = worker === 'here' ? await createCaseWorkers(own) : [];
  const running = Promise.all(workers.map((worker: Worker) => worker.run()));

  const ask = async (agency: AgencyId, method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${urls[agency]}/sandbox/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${agency} answered ${response.status}: ${await response.text()}`);
    return response;
  };

  return {
    client,
    temporal,
    register,
    gatewayUrl: gateway.url,
    subjectSecret,
    workerSettings: { connection: { address }, namespace, taskQueue, agencyUrls: urls, registerUrl },
    fault: async (agency, ...rules) => void (await ask(agency, 'POST', 'faults', rules)),
    mend: async (agency) => void (await ask(agency, 'PUT', 'faults', [])),
    release: async (agency, reference) => void (await ask(agency, 'POST', 'release', reference ? { reference } : {})),
    held: async (agency, caseId) => {
      const dossiers = (await (await ask(agency, 'GET', 'dossiers')).json()) as HeldDossier[];
      // Those that are filed at the same moment arrive in any order.
      return dossiers.filter(({ reference }) => reference.startsWith(`${caseId}/`)).toSorted(inOrderOfBundle);
    },
    taken: async (agency, caseId) => {
      const messages = (await (await ask(agency, 'GET', 'messages')).json()) as TakenMessage[];
      return messages.filter(({ reference }) => reference.startsWith(`${caseId}/`));
    },
    forward: (caseId, ms) => forward(temporal, caseId, ms),
    async stop() {
      for (const worker of workers) worker.shutdown();
      await running;
      await Promise.all(agencies.map((agency) => agency.stop()));
      await gateway.stop();
      await register.close();
      await connection.close();
      await native.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const places = Object.keys(deathBundle.dossiers);

function inOrderOfBundle(one: HeldDossier, other: HeldDossier): number {
  const [first, second] = [one, other].map(({ reference }) => places.indexOf(reference.split('/')[1] ?? ''));
  return (first ?? 0) - (second ?? 0);
}

function gatewayOf(
  client: LienthongClient,
  register: Register,
  sources: ReadonlyMap<
    AgencyId,
    (body: unknown) => ReturnType<ReturnType<typeof createAdapters>[AgencyId]['readNotice']>
  >,
) {
  const nonces = createNonceMemory();
  const source = (agency: AgencyId) => ({
    agency,
    verify: (rawBody: string, header: (name: string) => string | undefined) =>
      verify({ rawBody, header, secret: callbackSecret, nonces }),
    readNotice: (body: unknown) => {
      const read = sources.get(agency);
      if (!read) throw new Error(`${agency} has not been started`);
      return read(body);
    },
  });
  const silent = { info: () => {}, warn: () => {} };
  const callbacks = Object.fromEntries(agencyIds.map((agency) => [agency, source(agency)]));
  return createGateway({ client, register, callbacks, log: silent });
}

function startAgencies(folder: string, gatewayUrl: string): Promise<RunningSandbox[]> {
  return Promise.all(
    agencyIds.map((agency) =>
      startSandbox(agency, {
        databasePath: join(folder, `${agency}.db`),
        callbackUrl: `${gatewayUrl}/callbacks/${agency}`,
        secret: callbackSecret,
      }),
    ),
  );
}

function listen(app: { fetch: Parameters<typeof serve>[0]['fetch'] }): Promise<{ url: string; stop(): Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        stop: () => new Promise((closed) => server.close(() => closed())),
      }),
    );
  });
}
