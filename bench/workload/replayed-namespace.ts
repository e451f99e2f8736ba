/** A history does not say in which namespace it was made, and only some let a case move its legal clock. */
import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { getActivator } from '@temporalio/workflow/lib/global-attributes.js';

export const interceptors: WorkflowInterceptorsFactory = () => {
  getActivator().mutateWorkflowInfo((info) => ({ ...info, namespace: 'lienthong-test-bench' }));
  return {};
};
