/**
 * Keeps a case from acting on events whose workflow task this worker was not given.
 *
 * A query that reaches a worker without the case in its cache brings the history as it is at that moment, and the SDK's
 * core (1.24, temporalio/sdk-python#1591 and its kin) plays it to the very end, beyond the last task that was completed: a
 * timer or an answer is then taken at another time than its task will have, and the commands that follow go out with the
 * next one. Such a history can never be replayed. Two signs give such a step away, and the case then leaves the cache, is
 * built anew, and whoever asked asks again: it has the time of the step before and more history; or it is the only one since
 * the last replay, and a query that came by itself follows.
 */
import type { WorkflowInterceptors, WorkflowInterceptorsFactory } from '@temporalio/workflow';

type Activation = Parameters<
  NonNullable<NonNullable<WorkflowInterceptors['internals']>[number]['activate']>
>[0]['activation'];

/** A query that came by itself, and not with a workflow task. The core's name for it. */
const legacyQuery = 'legacy_query';

/** Answered from the state as it is, or not about the state at all. */
const stateless = ['queryWorkflow', 'removeFromCache'] as const;

export const interceptors: WorkflowInterceptorsFactory = () => {
  let last = { time: '', historyLength: 0 };
  /** When steps were taken since the last one that was replay; null before there was any. */
  let stepsSinceReplay: Set<string> | null = null;

  const follow = (activation: Activation) => {
    const { isReplaying, historyLength } = activation;
    const now = { time: timeOf(activation), historyLength: historyLength ?? 0 };
    const isBelated = now.time === last.time && now.historyLength > last.historyLength;
    if (isBelated && !isReplaying) throw new AskedTooEarly();
    last = now;
    if (isReplaying) stepsSinceReplay = new Set();
    else stepsSinceReplay?.add(now.time);
    // After the second step the first was a task of its own: nothing more can go wrong.
    if (stepsSinceReplay && stepsSinceReplay.size > 1) stepsSinceReplay = null;
  };

  return {
    inbound: [],
    outbound: [],
    internals: [
      {
        activate(input, next) {
          if (movesState(input.activation)) follow(input.activation);
          if (asksByItself(input.activation) && stepsSinceReplay?.size === 1) throw new AskedTooEarly();
          next(input);
        },
      },
    ],
  };
};

/** The message is what the one who asked reads. */
class AskedTooEarly extends Error {
  override readonly name = 'AskedTooEarly';

  constructor() {
    super(
      'The case was only just taken over by this worker, and may not have been given its workflow task. Ask again.',
    );
  }
}

function movesState({ jobs }: Activation): boolean {
  return jobs?.some((job) => !stateless.some((kind) => job[kind])) ?? false;
}

function asksByItself({ jobs }: Activation): boolean {
  return jobs?.some(({ queryWorkflow }) => queryWorkflow?.queryId === legacyQuery) ?? false;
}

function timeOf({ timestamp }: Activation): string {
  return `${timestamp?.seconds}.${timestamp?.nanos}`;
}
