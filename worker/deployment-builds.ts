/** The builds of the deployment as an operator sees them: who carries the cases, and whose worker may go. */
import type { WorkflowClient } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import proto, { type temporal } from '@temporalio/proto';
import { type Instant, instant } from '../definitions/calendar/instant.js';
import { deploymentName } from './deployment.js';

/**
 * `waits`: its worker is there and no case is given to it. `draining`: the server still looks whether a case needs it.
 * `drained`: none does.
 */
export type BuildState = 'current' | 'ramping' | 'waits' | 'draining' | 'drained';

export interface Build {
  readonly id: string;
  readonly state: BuildState;
  /** When it came into that state. */
  readonly since: Instant | null;
  /** When a worker of it last asked for work; it does so once a minute. Null: not within the last minutes. */
  readonly workerSeen: Instant | null;
  /** Open cases whose latest turn it has carried. They go on with the current build. */
  readonly openCases: number;
  /** Those of them that somebody has bound to it: they do not go on without its worker. */
  readonly pinnedCases: number;
}

export interface Builds {
  readonly builds: readonly Build[];
  /** Open cases that no versioned worker has carried yet. */
  readonly casesWithoutBuild: number;
}

const { WorkerDeploymentVersionStatus: statuses, TaskQueueType } = proto.temporal.api.enums.v1;
type Summary = temporal.api.deployment.v1.WorkerDeploymentInfo.IWorkerDeploymentVersionSummary;

// Cases, and annulments of closed ones.
const open = 'ExecutionStatus = "Running"';
const carriedBy = (buildId: string) => `${open} AND TemporalWorkerDeploymentVersion = "${deploymentName}:${buildId}"`;

/** The newest first. @throws ServiceError NOT_FOUND while no versioned worker was ever seen */
export async function listBuilds(workflows: WorkflowClient): Promise<Builds> {
  const { namespace } = workflows.options;
  const described = await workflows.workflowService.describeWorkerDeployment({ namespace, deploymentName });
  const summaries = described.workerDeploymentInfo?.versionSummaries ?? [];
  const builds = await Promise.all(summaries.map((summary) => readBuild(workflows, summary)));
  const { count } = await workflows.count(`${open} AND TemporalWorkerDeploymentVersion IS NULL`);
  return { builds, casesWithoutBuild: count };
}

async function readBuild(workflows: WorkflowClient, summary: Summary): Promise<Build> {
  const id = summary.deploymentVersion?.buildId ?? '';
  const [workerSeen, carried, pinned] = await Promise.all([
    lastSeen(workflows, id),
    workflows.count(carriedBy(id)),
    workflows.count(`${carriedBy(id)} AND TemporalWorkflowVersioningBehavior = "Pinned"`),
  ]);
  return {
    id,
    ...stateOf(summary),
    workerSeen,
    openCases: carried.count,
    pinnedCases: pinned.count,
  };
}

function stateOf(summary: Summary): Pick<Build, 'state' | 'since'> {
  const { status, currentSinceTime, rampingSinceTime, createTime, lastDeactivationTime, drainageInfo } = summary;
  const at = (time: Parameters<typeof tsToMs>[0]) => (time ? instant(tsToMs(time)) : null);
  switch (status) {
    case statuses.WORKER_DEPLOYMENT_VERSION_STATUS_CURRENT:
      return { state: 'current', since: at(currentSinceTime) };
    case statuses.WORKER_DEPLOYMENT_VERSION_STATUS_RAMPING:
      return { state: 'ramping', since: at(rampingSinceTime) };
    case statuses.WORKER_DEPLOYMENT_VERSION_STATUS_DRAINING:
      return { state: 'draining', since: at(lastDeactivationTime) };
    case statuses.WORKER_DEPLOYMENT_VERSION_STATUS_DRAINED:
      return { state: 'drained', since: at(drainageInfo?.lastChangedTime) };
    default:
      return { state: 'waits', since: at(createTime) };
  }
}

async function lastSeen({ workflowService, options }: WorkflowClient, buildId: string): Promise<Instant | null> {
  const { namespace } = options;
  const deploymentVersion = { deploymentName, buildId };
  const { versionTaskQueues } = await workflowService.describeWorkerDeploymentVersion({ namespace, deploymentVersion });
  const ofCases = (versionTaskQueues ?? []).filter(({ type }) => type === TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW);
  const polled = await Promise.all(
    ofCases.map(({ name, type: taskQueueType }) =>
      workflowService.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType }),
    ),
  );
  const times = polled
    .flatMap(({ pollers }) => pollers ?? [])
    .filter(({ deploymentOptions }) => deploymentOptions?.buildId === buildId)
    .map(({ lastAccessTime }) => tsToMs(lastAccessTime));
  return times.length > 0 ? instant(Math.max(...times)) : null;
}
