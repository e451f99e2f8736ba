/** Where contestants work: one Temporal server, one register, and for one contestant at a time its workers. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import {
  bundleWorkflowCode,
  DefaultLogger,
  NativeConnection,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { dataConverter } from '../../codec/data-converter.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { openRegister } from '../../register/open-register.js';
import type { Register } from '../../register/register.js';
import { createCaseWorkers } from '../../worker/case-workers.js';
import { ensureNamespace } from '../../worker/temporal-server/namespace.js';
import { ensureSearchAttributes } from '../../worker/temporal-server/search-attributes.js';
import { bundleOptions } from '../../worker/workflow-bundle.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { agenciesInProcess, type Manners } from './agencies-in-process.js';
import { type Contestant, type ContestantName, contestantNames } from './contestants.js';

/** `-test-` in the name lets a case move its legal clock. */
export const benchNamespace = 'lienthong-test-bench';

export interface BenchSite {
  readonly temporal: Client;
  readonly native: NativeConnection;
  readonly register: Register;
  readonly subjectSecret: string;
  readonly workflowBundles: WorkflowBundles;
  close(): Promise<void>;
}

export type WorkflowBundles = Readonly<Record<ContestantName, WorkflowBundleWithSourceMap>>;

/** Each has its own workflow code, as it would have in a project of its own: the engine's is that of production. */
export function bundleAll(): Promise<WorkflowBundles> {
  return bundled([]);
}

/** For replays of what was carried in the benchmark's namespace. */
export function bundleAllForReplay(): Promise<WorkflowBundles> {
  return bundled([join(import.meta.dirname, 'replayed-namespace.ts')]);
}

async function bundled(interceptors: readonly string[]): Promise<WorkflowBundles> {
  const logger = new DefaultLogger('WARN');
  const bundles = contestantNames.map(async (name) => {
    const options = name === 'engine' ? bundleOptions : optionsOf(name);
    const workflowInterceptorModules = [...options.workflowInterceptorModules, ...interceptors];
    return [name, await bundleWorkflowCode({ ...options, workflowInterceptorModules, logger })];
  });
  return Object.fromEntries(await Promise.all(bundles));
}

function optionsOf(name: ContestantName) {
  const control = (file: string) => join(import.meta.dirname, '..', 'controls', `${file}.ts`);
  // Children and actors are bundled as the samples do it; whoever writes for speed loads once what never changes.
  const preloadModules = name === 'inline' ? [control('preloaded')] : [];
  return { workflowsPath: control(name), preloadModules, workflowInterceptorModules: [] };
}

export interface SiteOptions {
  readonly address: string;
  /** Of the register. */
  readonly folder: string;
  readonly workflowBundles: WorkflowBundles;
  /** Key of the hash that names people; one of its own unless given. */
  readonly subjectSecret?: string;
  /** What is done to a connection before it is used: a test holds the time of its workflows. */
  readonly prepare?: (connection: Connection) => Connection;
}

export async function openSite(options: SiteOptions): Promise<BenchSite> {
  const { address, folder, workflowBundles, subjectSecret = randomUUID(), prepare } = options;
  const plain = await Connection.connect({ address });
  await ensureNamespace(plain, benchNamespace);
  await ensureSearchAttributes(plain, benchNamespace, Object.values(searchAttributes));
  const connection = prepare?.(plain) ?? plain;
  const native = await NativeConnection.connect({ address });
  const register = await openRegister({ url: join(folder, 'register.db') });
  return {
    temporal: new Client({ connection, namespace: benchNamespace, dataConverter }),
    native,
    register,
    subjectSecret,
    workflowBundles,
    async close() {
      await register.close();
      await connection.close();
      await native.close();
    },
  };
}

export interface RunningContestant {
  readonly contestant: Contestant;
  readonly site: BenchSite;
  readonly taskQueue: string;
  stop(): Promise<void>;
}

/** No contestant is held back by an agency: what is measured is the case. */
const unlimited = Object.fromEntries(agencyIds.map((agency) => [agency, { atOnce: 100, perSecond: 10_000 }]));

/** The same queues, slots and timeouts for all: those of the product. */
export async function startContestant(
  site: BenchSite,
  contestant: Contestant,
  manners: Manners,
): Promise<RunningContestant> {
  const taskQueue = `${contestant.name}-${randomUUID().slice(0, 8)}`;
  const workers = await createCaseWorkers({
    connection: site.native,
    namespace: benchNamespace,
    taskQueue,
    workflowBundle: site.workflowBundles[contestant.name],
    agencies: agenciesInProcess(manners),
    register: site.register,
    limits: unlimited,
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
