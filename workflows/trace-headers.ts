/**
 * Hands the trace of a request on to the calls that follow from it: that of the last message that the case took, or the one
 * that opened it. It adds no command and no turn to what a case does, so that histories from before it replay.
 */
import type { Headers } from '@temporalio/common';
import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** As `@temporalio/interceptors-opentelemetry` names it, whose client and activity sides are used. */
const traceHeader = '_tracer-data';

export const interceptors: WorkflowInterceptorsFactory = () => {
  let last: Headers = {};
  const follow = (headers: Headers) => {
    const trace = headers[traceHeader];
    if (trace) last = { [traceHeader]: trace };
  };
  return {
    inbound: [
      {
        execute(input, next) {
          follow(input.headers);
          return next(input);
        },
        handleUpdate(input, next) {
          follow(input.headers);
          return next(input);
        },
      },
    ],
    outbound: [
      {
        scheduleActivity: (input, next) => next({ ...input, headers: { ...last, ...input.headers } }),
        continueAsNew: (input, next) => next({ ...input, headers: { ...last, ...input.headers } }),
      },
    ],
  };
};
