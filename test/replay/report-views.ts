/** Goes into the replayed workflow code and reports what the commands in a history do not show: the case or the annulment itself. */
import {
  proxySinks,
  type Sinks,
  type WorkflowInterceptors,
  type WorkflowInterceptorsFactory,
} from '@temporalio/workflow';
import { getActivator } from '@temporalio/workflow/lib/global-attributes.js';
import { annulmentQuery } from '../../workflows/annulment/messages.js';
import { caseQuery } from '../../workflows/messages.js';
import { namespaces } from '../harness/namespaces.js';
import type { RecordedView } from './replayed-case.js';

export interface CaseReports extends Sinks {
  readonly report: {
    /** As it stands when an activation has been handled. */
    view(view: RecordedView): void;
    /** What a run gives back, or hands on to the next run. */
    left(value: unknown): void;
  };
}

const { report } = proxySinks<CaseReports>();

const inbound: WorkflowInterceptors['inbound'] = [
  {
    async execute(input, next) {
      const result = await next(input);
      report.left(result);
      return result;
    },
  },
];

const outbound: WorkflowInterceptors['outbound'] = [
  {
    continueAsNew(input, next) {
      report.left(input.args[0]);
      return next(input);
    },
  },
];

const internals: WorkflowInterceptors['internals'] = [
  {
    concludeActivation(input, next) {
      const { queryHandlers } = getActivator();
      const asked = queryHandlers.get(caseQuery.name) ?? queryHandlers.get(annulmentQuery.name);
      if (asked) report.view(asked.handler() as RecordedView);
      return next(input);
    },
  },
];

export const interceptors: WorkflowInterceptorsFactory = () => {
  // A history does not say in which namespace it was recorded, and only some let a case move its legal clock.
  getActivator().mutateWorkflowInfo((info) => ({ ...info, namespace: namespaces.usual }));
  return { inbound, outbound, internals };
};
