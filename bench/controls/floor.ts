import { condition } from '@temporalio/workflow';

/** What the server itself can carry: a workflow that does nothing. */
export async function floorWorkflow(): Promise<void> {}

/** What any workflow holds in a worker's memory that waits, and does nothing else. */
export async function idleWorkflow(): Promise<void> {
  await condition(() => false);
}
