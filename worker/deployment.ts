/** Versioned workers: which build carries the cases, and how another one takes them over. */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowService } from '@temporalio/client';
import { isGrpcServiceError } from '@temporalio/client';
import type { WorkerDeploymentOptions } from '@temporalio/worker';
import { isNotFound } from '../client/not-found.js';

/** One for all cases of a namespace: each of its versions is a build of this repository. */
export const deploymentName = 'lienthong';

/** A case is older than most builds: it goes on with the current one, and the engine's changes go behind `patched`. */
export function deploymentOptions(buildId: string): WorkerDeploymentOptions {
  return {
    useWorkerVersioning: true,
    version: { deploymentName, buildId },
    defaultVersioningBehavior: 'AUTO_UPGRADE',
  };
}

/** The same code is the same build, wherever and however often it is bundled. */
export function buildIdOf(workflowCode: string): string {
  return createHash('sha256').update(workflowCode).digest('hex').slice(0, 12);
}

const notFound = 5;
const failedPrecondition = 9;
const patienceMs = 30_000;
const askAgainMs = 50;

export interface Deployment {
  readonly workflowService: WorkflowService;
  readonly namespace: string;
}

/** @returns undefined while no build carries the cases, above all before the first worker has been seen */
export async function currentBuild({ workflowService, namespace }: Deployment): Promise<string | undefined> {
  const { workerDeploymentInfo } = await workflowService
    .describeWorkerDeployment({ namespace, deploymentName })
    .catch((fault: unknown) => {
      if (isNotFound(fault)) return { workerDeploymentInfo: null };
      throw fault;
    });
  return workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId ?? undefined;
}

/** `at-once`: as soon as its worker is seen. `when-told`: when an operator says so; only the first build of all needs no telling. */
export type TakeOver = 'at-once' | 'when-told';

/** @returns a sentence when the build waits for an operator @throws Error as `makeCurrent` does */
export async function takeOver(deployment: Deployment, buildId: string, when: TakeOver): Promise<string | null> {
  const current = when === 'at-once' ? undefined : await currentBuild(deployment);
  if (current === undefined) {
    await makeCurrent(deployment, buildId);
    return null;
  }
  if (current === buildId) return null;
  return `Build ${buildId} waits: build ${current} carries the cases. Hand them over with npx lienthong workers --current ${buildId}.`;
}

/**
 * Lets a build carry all cases from now on: the new ones, and each open one from its next turn. Waits until the server
 * has seen its worker on every queue that is in use.
 * @throws Error when that has not happened within half a minute
 */
export async function makeCurrent({ workflowService, namespace }: Deployment, buildId: string): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    try {
      await workflowService.setWorkerDeploymentCurrentVersion({ namespace, deploymentName, buildId });
      return;
    } catch (fault) {
      const tooEarly = isGrpcServiceError(fault) && [notFound, failedPrecondition].includes(fault.code);
      if (!tooEarly) throw fault;
      if (Date.now() > giveUpAt) {
        throw new Error(`Build ${buildId} cannot carry the cases: ${fault.details}. See that a worker of it runs.`, {
          cause: fault,
        });
      }
      await pause(askAgainMs);
    }
  }
}
