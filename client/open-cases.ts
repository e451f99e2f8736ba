import type { WorkflowClient } from '@temporalio/client';
import { type Instant, instant } from '../definitions/calendar/instant.js';
import { searchAttributes } from '../workflows/search-attributes.js';

export interface ListedCase {
  readonly caseId: string;
  readonly filedAt: Instant;
}

/** Every case that goes on, as the server lists it: one that was opened a moment ago may be missing. */
export async function* openCases(workflows: WorkflowClient): AsyncGenerator<ListedCase> {
  const query = 'WorkflowType = "caseWorkflow" AND ExecutionStatus = "Running"';
  for await (const { workflowId, startTime, typedSearchAttributes } of workflows.list({ query })) {
    const filed = typedSearchAttributes.get(searchAttributes.filed) ?? startTime;
    yield { caseId: workflowId, filedAt: instant(filed.getTime()) };
  }
}
