/** The workers of one site: one for the cases and our own calls, and one for each agency's queue. */
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { agencyCalls } from '../activities/agency-calls.js';
import { registerCalls } from '../activities/register-calls.js';
import type { AgencyPort } from '../agencies/port.js';
import { dataConverter } from '../codec/data-converter.js';
import { type AgencyId, agencyIds } from '../definitions/agencies/agency.js';
import type { Register } from '../register/register.js';
import { agencyQueue } from '../workflows/engine/perform/call-options.js';
import { type LimitsPerAgency, usualLimits } from './agency-limits.js';
import { deploymentOptions } from './deployment.js';
import { drainGraceMs } from './drain.js';

export interface SiteSettings {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  readonly agencies: Readonly<Record<AgencyId, AgencyPort>>;
  readonly register: Register;
  readonly limits?: LimitsPerAgency | undefined;
  /** What the workers call themselves in the deployment; without it they are not versioned. */
  readonly buildId?: string | undefined;
}

export async function createCaseWorkers(site: SiteSettings): Promise<Worker[]> {
  const { connection, namespace, taskQueue, workflowBundle, register, limits, buildId } = site;
  const shared = {
    connection,
    namespace,
    dataConverter,
    shutdownGraceTime: drainGraceMs,
    ...(buildId !== undefined && { workerDeploymentOptions: deploymentOptions(buildId) }),
  };
  const cases = Worker.create({
    ...shared,
    taskQueue,
    workflowBundle,
    activities: registerCalls(register),
    // A case of a worker that died is taken over after this long instead of 10 s (technical-notes 7.5).
    stickyQueueScheduleToStartTimeout: '2s',
  });
  const calls = agencyIds.map((agency) => {
    const { atOnce, perSecond } = limits?.[agency] ?? usualLimits;
    return Worker.create({
      ...shared,
      taskQueue: agencyQueue(taskQueue, agency),
      activities: agencyCalls(site.agencies[agency]),
      maxConcurrentActivityTaskExecutions: atOnce,
      maxTaskQueueActivitiesPerSecond: perSecond,
      // The server keeps count per partition of the queue and lets a second's worth go at once; one process never does.
      maxActivitiesPerSecond: perSecond,
      activityTaskPollerBehavior: { type: 'simple-maximum', maximum: 2 },
    });
  });
  return Promise.all([cases, ...calls]);
}
