/** A whole site for one test file: the agencies, register, gateway and workers on the shared Temporal server. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { serve } from '@hono/node-server';
import { Client } from '@temporalio/client';
import type { Worker } from '@temporalio/worker';
import { inject } from 'vitest';
import { createAdapters } from '../../agencies/adapters.js';
import type { HeldDossier, TakenMessage } from '../../agencies/sandbox/back-door.js';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import { type RunningSandbox, startSandbox } from '../../agencies/sandbox/start.js';
import { createNonceMemory, verify } from '../../agencies/signature.js';
import { type ClientSettings, createClient, type LienthongClient } from '../../client/client.js';
import { openSealedRegister, type SealedRegister } from '../../client/sealed-register.js';
import { createMasterKeyFile } from '../../codec/master-key-file.js';
import { openMasterKey } from '../../codec/master-key-settings.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { deathBundle } from '../../definitions/bundles/death/index.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import { developmentIssuer } from '../../gateway/access/development-issuer.js';
import { createTokenReader } from '../../gateway/access/tokens.js';
import { createGateway, type GatewaySettings } from '../../gateway/gateway.js';
import type { Log } from '../../gateway/http/environment.js';
import { type GatewayLimits, usualLimits } from '../../gateway/http/limits.js';
import { openPostOffice } from '../../gateway/outbox/post-office.js';
import { sandboxPayments } from '../../gateway/payments/sandbox.js';
import type { Register } from '../../register/register.js';
import type { LimitsPerAgency } from '../../worker/agency-limits.js';
import { createCaseWorkers } from '../../worker/case-workers.js';
import type { CaseWorkerSettings } from '../../worker/processes/case-worker.js';
import { sharedConnections } from './connections.js';
import { namespaces } from './namespaces.js';
import { issuerKey } from './tokens.js';
import { forward } from './virtual-time.js';

export interface TestSite {
  readonly client: LienthongClient;
  readonly temporal: Client;
  readonly register: Register;
  readonly gatewayUrl: string;
  /** Of this site alone: the same person in two test files is two cases, as the sites share a server. */
  readonly subjectSecret: string;
  /** Databases of the site, its register and its master key. */
  readonly folder: string;
  readonly keys: SealedRegister['keys'];
  /** What tells a command of this site. */
  readonly commandSettings: Readonly<Record<string, string>>;
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

export const callbackSecret = 'test-callback-secret';

export interface TestSiteOptions extends Pick<ClientSettings, 'calendar' | 'promises' | 'schemes'> {
  /** The usual ones unless given. */
  readonly gatewayLimits?: GatewayLimits;
  readonly namespace?: string;
  readonly taskQueue?: string;
  /** Path of the workflow code, where it is not that of this build. */
  readonly workflowCode?: string;
  /** `elsewhere`: none is started here. */
  readonly worker?: 'here' | 'elsewhere';
  /** Of the worker here. */
  readonly limits?: LimitsPerAgency;
}

export async function startSite({
  namespace = namespaces.usual,
  taskQueue = `test-${randomUUID().slice(0, 8)}`,
  worker = 'here',
  workflowCode = inject('workflowBundle'),
  limits,
  gatewayLimits = usualLimits,
  ...legalGround
}: TestSiteOptions = {}): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-site-'));
  const address = inject('temporalAddress');
  const { connection, native } = await sharedConnections();
  const registerUrl = join(folder, 'register.db');
  const masterKey = { kind: 'file', path: join(folder, 'master-keys.json') } as const;
  await createMasterKeyFile(masterKey.path);
  const sealed = await openSealedRegister({ url: registerUrl, masterKey: openMasterKey(masterKey) });
  const { register, dataConverter } = sealed;
  const temporal = new Client({ connection, namespace, dataConverter });
  const subjectSecret = `subject secret of ${taskQueue}`;
  const settings = { workflows: temporal.workflow, register, subjectSecret, taskQueue };
  const client = createClient({ ...settings, ...legalGround });

  const sources = new Map<
    AgencyId,
    (body: unknown) => ReturnType<ReturnType<typeof createAdapters>[AgencyId]['readNotice']>
  >();
  const common = { client, register, workflows: temporal.workflow, subjectSecret };
  const postOffice = openPostOffice({
    ...common,
    outbox: register.outbox,
    secret: subjectSecret,
    log: silent,
    roundEveryMs: 1_000,
    firstPauseMs: 200,
  });
  const gateway = await listen(
    gatewayOf(
      {
        ...common,
        ground: { calendar: publicSectorCalendar, promises: {}, ...legalGround },
        heardOf: postOffice.heardOf,
        limits: gatewayLimits,
      },
      sources,
    ),
  );
  const agencies = await startAgencies(folder, gateway.url);
  const urls = Object.fromEntries(agencies.map(({ agency, url }) => [agency, url])) as Record<AgencyId, string>;
  const ports = createAdapters(urls, 3_000);
  for (const agency of agencyIds) sources.set(agency, (body) => ports[agency].readNotice(body));

  const workflowBundle = { codePath: workflowCode };
  const own = {
    connection: native,
    namespace,
    taskQueue,
    workflowBundle,
    agencies: ports,
    register,
    dataConverter,
    limits,
  };
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
    commandSettings: {
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      LIENTHONG_REGISTER: registerUrl,
      LIENTHONG_MASTER_KEY: masterKey.path,
      LIENTHONG_TASK_QUEUE: taskQueue,
      LIENTHONG_AGENCIES: agencies.map(({ agency, url }) => `${agency}=${url}`).join(','),
    },
    workerSettings: { connection: { address }, namespace, taskQueue, agencyUrls: urls, registerUrl, masterKey },
    folder,
    keys: sealed.keys,
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
      await postOffice.stop();
      await sealed.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const places = Object.keys(deathBundle.dossiers);

function inOrderOfBundle(one: HeldDossier, other: HeldDossier): number {
  const [first, second] = [one, other].map(({ reference }) => places.indexOf(reference.split('/')[1] ?? ''));
  return (first ?? 0) - (second ?? 0);
}

const silent: Log = {
  info: () => {},
  warn: () => {},
  // Nobody foresaw it: a test that meets it has to say so.
  error: (fields) => void process.stderr.write(`${inspect(fields)}\n`),
};

function gatewayOf(
  common: Pick<
    GatewaySettings,
    'client' | 'register' | 'workflows' | 'subjectSecret' | 'ground' | 'heardOf' | 'limits'
  >,
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
  const callbacks = Object.fromEntries(agencyIds.map((agency) => [agency, source(agency)]));
  return createGateway({
    ...common,
    callbacks,
    readToken: createTokenReader(developmentIssuer(issuerKey)),
    payments: sandboxPayments(common.subjectSecret),
    temporalUi: (caseId) => `http://127.0.0.1/cases/${caseId}`,
    log: silent,
  });
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
