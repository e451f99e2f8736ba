/**
 * Keeps a case from acting on events whose workflow task this worker was not given.
 *
 * A query that reaches a worker without the case in its cache brings the history as it is at that moment, and the SDK's
 * core (1.24, temporalio/sdk-python#1591 and its kin) plays it to the very end, beyond the last task that was completed: a
 * timer or an answer is then taken at another time than its task will have, and the commands that follow go out with the
 * next one. Such a history can never be replayed. So a case that was rebuilt, and has gone one step beyond what is replay,
 * answers no such query: it leaves the cache, is built anew, and whoever asked asks again.
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
  let isRebuilt: boolean | null = null;
  /** When the steps beyond replay were taken; one step may come in several pieces. */
  const stepsBeyond = new Set<string>();
  return {
    inbound: [],
    outbound: [],
    internals: [
      {
        activate(input, next) {
          const { activation } = input;
          isRebuilt ??= activation.isReplaying === true;
          // After the second step the first was a task of its own: nothing more can go wrong.
          if (isRebuilt && stepsBeyond.size < 2) {
            if (movesState(activation) && !activation.isReplaying) stepsBeyond.add(timeOf(activation));
            if (asksByItself(activation) && stepsBeyond.size === 1) throw new AskedTooEarly();
          }
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
