/** Where contestants work: one Temporal server, one register, and for one contestant at a time its workers. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { type DataConverter, defaultDataConverter } from '@temporalio/common';
import {
  bundleWorkflowCode,
  DefaultLogger,
  NativeConnection,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { openSealedRegister, type SealedRegister } from '../../client/sealed-register.js';
import type { MasterKey } from '../../codec/master-key.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { openRegister } from '../../register/open-register.js';
import type { Register } from '../../register/register.js';
import { inTheClear } from '../../register/sealing.js';
import { createCaseWorkers, type WorkerTuning } from '../../worker/case-workers.js';
import { ensureNamespace } from '../../worker/temporal-server/namespace.js';
import { ensureSearchAttributes } from '../../worker/temporal-server/search-attributes.js';
import { bundleOptions, bundleWorkflows, forThisNode } from '../../worker/workflow-bundle.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { agenciesInProcess, type Manners } from './agencies-in-process.js';
import { type Contestant, type ContestantName, contestantNames } from './contestants.js';

/** `-test-` in the name lets a case move its legal clock. */
export const benchNamespace = 'lienthong-test-bench';

export interface BenchSite {
  readonly temporal: Client;
  readonly native: NativeConnection;
  readonly register: Register;
  readonly dataConverter: DataConverter;
  readonly subjectSecret: string;
  readonly workflowBundles: Partial<WorkflowBundles>;
  close(): Promise<void>;
}

export type WorkflowBundles = Readonly<Record<ContestantName, WorkflowBundleWithSourceMap>>;

/** Each has its own workflow code, as it would have in a project of its own: the engine's is that of production. */
export function bundleAll(): Promise<WorkflowBundles> {
  return bundled(contestantNames, []);
}

/** Where the engine is measured beside itself. */
export async function bundleEngine(): Promise<Partial<WorkflowBundles>> {
  return { engine: await bundleWorkflows() };
}

/** For replays of what was carried in the benchmark's namespace. */
export function bundleForReplay<Name extends ContestantName>(
  names: readonly Name[],
): Promise<Pick<WorkflowBundles, Name>> {
  return bundled(names, [join(import.meta.dirname, 'replayed-namespace.ts')]);
}

async function bundled<Name extends ContestantName>(
  names: readonly Name[],
  interceptors: readonly string[],
): Promise<Pick<WorkflowBundles, Name>> {
  const logger = new DefaultLogger('WARN');
  const bundles = names.map(async (name) => {
    const options = name === 'engine' ? bundleOptions : optionsOf(name);
    const workflowInterceptorModules = [...options.workflowInterceptorModules, ...interceptors];
    return [name, await bundleWorkflowCode({ ...options, workflowInterceptorModules, logger })];
  });
  return Object.fromEntries(await Promise.all(bundles));
}

function optionsOf(name: ContestantName) {
  const control = (file: string) => join(import.meta.dirname, '..', 'controls', `${file}.ts`);
  // Children and actors are bundled as the samples do it; whoever writes for speed loads once what never changes.
  const forSpeed = { preloadModules: [control('preloaded')], webpackConfigHook: forThisNode };
  return { workflowsPath: control(name), workflowInterceptorModules: [], ...(name === 'inline' && forSpeed) };
}

export interface SiteOptions {
  readonly address: string;
  /** Of the register. */
  readonly folder: string;
  readonly workflowBundles: Partial<WorkflowBundles>;
  /** Key of the hash that names people; one of its own unless given. */
  readonly subjectSecret?: string;
  /** What is done to a connection before it is used: a test holds the time of its workflows. */
  readonly prepare?: (connection: Connection) => Connection;
  /** Nothing is sealed unless it is given: what contestants are compared by has no keys. */
  readonly masterKey?: MasterKey;
}

export async function openSite(options: SiteOptions): Promise<BenchSite> {
  const { address, folder, workflowBundles, subjectSecret = randomUUID(), prepare, masterKey } = options;
  const plain = await Connection.connect({ address });
  await ensureNamespace(plain, benchNamespace);
  await ensureSearchAttributes(plain, benchNamespace, Object.values(searchAttributes));
  const connection = prepare?.(plain) ?? plain;
  const native = await NativeConnection.connect({ address });
  const url = join(folder, 'register.db');
  const opened = await (masterKey ? openSealedRegister({ url, masterKey }) : openPlainRegister(url));
  const { register, dataConverter } = opened;
  return {
    temporal: new Client({ connection, namespace: benchNamespace, dataConverter }),
    native,
    register,
    dataConverter,
    subjectSecret,
    workflowBundles,
    async close() {
      await opened.close();
      await connection.close();
      await native.close();
    },
  };
}

async function openPlainRegister(url: string): Promise<Omit<SealedRegister, 'keys'>> {
  const register = await openRegister({ url, sealing: inTheClear });
  return { register, dataConverter: defaultDataConverter, close: () => register.close() };
}

export interface RunningContestant {
  readonly contestant: Contestant;
  readonly site: BenchSite;
  readonly taskQueue: string;
  stop(): Promise<void>;
}

/** No contestant is held back by an agency: what is measured is the case. */
const unlimited = Object.fromEntries(agencyIds.map((agency) => [agency, { atOnce: 100, perSecond: 10_000 }]));

export const newQueue = ({ name }: Contestant): string => `${name}-${randomUUID().slice(0, 8)}`;

export interface Workplace {
  /** A new one unless given. */
  readonly taskQueue?: string;
  /** Slots and pollers of the product unless given. */
  readonly tuning?: WorkerTuning;
}

/** The same queues, slots and timeouts for all: those of the product. */
export async function startContestant(
  site: BenchSite,
  contestant: Contestant,
  manners: Manners,
  { taskQueue = newQueue(contestant), tuning }: Workplace = {},
): Promise<RunningContestant> {
  const workflowBundle = site.workflowBundles[contestant.name];
  if (!workflowBundle) throw new Error(`The workflow code of ${contestant.name} was not bundled for this site.`);
  const workers = await createCaseWorkers({
    connection: site.native,
    namespace: benchNamespace,
    taskQueue,
    workflowBundle,
    agencies: agenciesInProcess(manners),
    register: site.register,
    dataConverter: site.dataConverter,
    limits: unlimited,
    tuning,
  });
  const running = Promise.all(workers.map((worker) => worker.run()));
  return {
    contestant,
    site,
    taskQueue,
    async stop() {
      for (const worker of workers) worker.shutdown();
      await running;
    },
  };
}
