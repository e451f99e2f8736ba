/** The workers of one site: one for the cases and our own calls, and one for each agency's queue. */
import type { DataConverter } from '@temporalio/common';
import {
  type ActivityInterceptorsFactory,
  type NativeConnection,
  Worker,
  type WorkerOptions,
} from '@temporalio/worker';
import { agencyCalls, directCalls, type ReachedAgency } from '../activities/agency-calls.js';
import { registerCalls } from '../activities/register-calls.js';
import { perAgency } from '../agencies/per-agency.js';
import type { AgencyPort } from '../agencies/port.js';
import { AgencyRoom } from '../agencies/room.js';
import { type AgencyId, agencyIds } from '../definitions/agencies/agency.js';
import type { Register } from '../register/register.js';
import { agencyQueue } from '../workflows/engine/perform/call-options.js';
import { type LimitsPerAgency, usualLimits } from './agency-limits.js';
import { deploymentOptions } from './deployment.js';
import { drainGraceMs } from './drain.js';
import { pauseWatch } from './paused-agencies.js';

export interface SiteSettings {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  readonly agencies: Readonly<Record<AgencyId, AgencyPort>>;
  readonly register: Register;
  readonly dataConverter: DataConverter;
  readonly limits?: LimitsPerAgency | undefined;
  /** Around each call to an agency or to the register. */
  readonly activityInterceptors?: readonly ActivityInterceptorsFactory[];
  /** What the workers call themselves in the deployment; without it they are not versioned. */
  readonly buildId?: string | undefined;
  readonly tuning?: WorkerTuning | undefined;
}

/** Slots, pollers and threads other than the usual ones. */
export interface WorkerTuning {
  /** Of the worker that carries the cases. */
  readonly cases?: Partial<WorkerOptions>;
  /** Of the worker of each agency. */
  readonly calls?: Partial<WorkerOptions>;
}

export async function createCaseWorkers(site: SiteSettings): Promise<Worker[]> {
  const agencies = reachedAgencies(site);
  const cases = Worker.create({
    ...sharedOptions(site),
    taskQueue: site.taskQueue,
    workflowBundle: site.workflowBundle,
    activities: { ...registerCalls(site.register), ...directCalls(agencies) },
    // A case of a worker that died is taken over after this long instead of 10 s (technical-notes 7.5).
    stickyQueueScheduleToStartTimeout: '2s',
    ...site.tuning?.cases,
  });
  const calls = agencyIds.map((agency) => callWorker(site, agency, agencies[agency]));
  return Promise.all([cases, ...calls]);
}

function sharedOptions({ connection, namespace, dataConverter, buildId, activityInterceptors = [] }: SiteSettings) {
  return {
    connection,
    namespace,
    dataConverter,
    shutdownGraceTime: drainGraceMs,
    interceptors: { activity: [...activityInterceptors] },
    ...(buildId !== undefined && { workerDeploymentOptions: deploymentOptions(buildId) }),
  };
}

function reachedAgencies(site: SiteSettings): Readonly<Record<AgencyId, ReachedAgency>> {
  const { connection, namespace, taskQueue, limits } = site;
  return perAgency((agency) => ({
    port: site.agencies[agency],
    room: new AgencyRoom(limits?.[agency] ?? usualLimits),
    isPaused: pauseWatch(connection, { namespace, name: agencyQueue(taskQueue, agency) }),
  }));
}

function callWorker(site: SiteSettings, agency: AgencyId, { port, room }: ReachedAgency): Promise<Worker> {
  const { atOnce, perSecond } = site.limits?.[agency] ?? usualLimits;
  return Worker.create({
    ...sharedOptions(site),
    taskQueue: agencyQueue(site.taskQueue, agency),
    activities: agencyCalls(room.within(port)),
    maxConcurrentActivityTaskExecutions: atOnce,
    maxTaskQueueActivitiesPerSecond: perSecond,
    // The server keeps count per partition of the queue and lets a second's worth go at once; one process never does.
    maxActivitiesPerSecond: perSecond,
    activityTaskPollerBehavior: { type: 'simple-maximum', maximum: 2 },
    ...site.tuning?.calls,
  });
}
