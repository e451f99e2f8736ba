import type { WorkflowClient } from '@temporalio/client';
import { type Instant, instant } from '../definitions/calendar/instant.js';
import { searchAttributes } from '../workflows/search-attributes.js';

export interface ListedCase {
  readonly caseId: string;
  readonly filedAt: Instant;
}

/**
 * Every case that goes on, as the server lists it: one that was opened a moment ago may be missing.
 * @param bundle only those of one version, `death@1`
 */
export async function* openCases(workflows: WorkflowClient, bundle?: string): AsyncGenerator<ListedCase> {
  const all = 'WorkflowType = "caseWorkflow" AND ExecutionStatus = "Running"';
  const query = bundle === undefined ? all : `${all} AND ${searchAttributes.bundle.name} = "${bundle}"`;
  for await (const { workflowId, startTime, typedSearchAttributes } of workflows.list({ query })) {
    const filed = typedSearchAttributes.get(searchAttributes.filed) ?? startTime;
    yield { caseId: workflowId, filedAt: instant(filed.getTime()) };
  }
}
