/**
 * Keeps a case from acting on events that no workflow task has given it yet.
 *
 * A query that reaches a worker without the case in its cache brings the history as it is at that moment, and the SDK's
 * core (1.24, temporalio/sdk-python#1591 and its kin) plays it to the very end: a timer or an answer that came after the
 * last task is then taken at the time of that task, and the commands that follow go out with the next one. Such a
 * history can never be replayed. A task of its own has a time of its own; events without one are refused here, the
 * query fails, the case leaves the cache, and whoever asked asks again.
 */
import type { WorkflowInterceptors, WorkflowInterceptorsFactory } from '@temporalio/workflow';

type Activation = Parameters<
  NonNullable<NonNullable<WorkflowInterceptors['internals']>[number]['activate']>
>[0]['activation'];

/** Answered from the state as it is, or not about the state at all. */
const stateless = ['queryWorkflow', 'removeFromCache'] as const;

export const interceptors: WorkflowInterceptorsFactory = () => {
  let last = { time: '', historyLength: 0 };
  return {
    inbound: [],
    outbound: [],
    internals: [
      {
        activate(input, next) {
          const { activation } = input;
          const now = { time: timeOf(activation), historyLength: activation.historyLength ?? 0 };
          if (movesState(activation)) {
            if (now.time === last.time && now.historyLength > last.historyLength) throw new EventsWithoutTask();
            last = now;
          }
          next(input);
        },
      },
    ],
  };
};

/** The message is what the one who asked reads. */
class EventsWithoutTask extends Error {
  override readonly name = 'EventsWithoutTask';

  constructor() {
    super('The case has events that it has not been given a workflow task for yet. Ask again in a moment.');
  }
}

function movesState({ jobs }: Activation): boolean {
  return jobs?.some((job) => !stateless.some((kind) => job[kind])) ?? false;
}

/** To the nanosecond: two tasks never start together. */
function timeOf({ timestamp }: Activation): string {
  return `${timestamp?.seconds}.${timestamp?.nanos}`;
}
