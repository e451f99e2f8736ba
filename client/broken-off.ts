/** Whether a workflow came to an end of its own. */
import {
  ApplicationFailure,
  type WorkflowClient,
  WorkflowFailedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { startCodes } from '../workflows/codes.js';

/** What Temporal says of the latest run. */
export interface WorkflowState {
  readonly workflowId: string;
  readonly runId: string;
  /** `RUNNING`, `COMPLETED`, `TERMINATED`, `FAILED` … */
  readonly status: string;
  /** Why it failed, or who terminated it. */
  readonly failure: { readonly code: string | null; readonly message: string } | null;
}

export type BrokenOffRun = Pick<WorkflowState, 'workflowId' | 'runId'>;

/** @returns null when Temporal never knew it, or has forgotten it */
export async function stateOf(workflows: WorkflowClient, workflowId: string): Promise<WorkflowState | null> {
  try {
    const handle = workflows.getHandle(workflowId);
    const { runId, status } = await handle.describe();
    const state = { workflowId, runId, status: status.name };
    return { ...state, failure: brokenOff(state) ? await failureOf(workflows, state) : null };
  } catch (fault) {
    if (fault instanceof WorkflowNotFoundError) return null;
    throw fault;
  }
}

/** Ended by Temporal or by a fault; a case that was cancelled completes. */
export function brokenOff({ status }: Pick<WorkflowState, 'status'>): boolean {
  return ['TERMINATED', 'FAILED', 'TIMED_OUT', 'CANCELLED'].includes(status);
}

/** Nothing was opened, so nothing can go on. */
export function startRefused({ failure }: WorkflowState): boolean {
  return failure !== null && startCodes.some((code) => code === failure.code);
}

async function failureOf(workflows: WorkflowClient, { workflowId, runId }: BrokenOffRun) {
  try {
    await workflows.getHandle(workflowId, runId).result();
    return null;
  } catch (fault) {
    if (!(fault instanceof WorkflowFailedError)) throw fault;
    const { cause } = fault;
    const code = cause instanceof ApplicationFailure ? (cause.type ?? null) : null;
    return { code, message: cause?.message ?? fault.message };
  }
}
