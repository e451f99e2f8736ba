/** Whether an operator has paused the calls to an agency, for calls that do not go by its queue. */
import type { NativeConnection } from '@temporalio/worker';
import { pauseKnownWithinMs, pauseOf } from '../client/agency-pause.js';

/** @param queue of the agency. What cannot be found out counts as a pause: the queue itself holds the call back then. */
export function pauseWatch(
  { workflowService }: NativeConnection,
  queue: { readonly namespace: string; readonly name: string },
): () => Promise<boolean> {
  let answer = Promise.resolve(true);
  let askedAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = Date.now();
    if (now - askedAt >= pauseKnownWithinMs) {
      askedAt = now;
      answer = pauseOf(workflowService, queue).then(
        ({ paused }) => paused,
        () => true,
      );
    }
    return answer;
  };
}
