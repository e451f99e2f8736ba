/** What the server wrote down about a case. */
import type { Client } from '@temporalio/client';

type HistoryEvent = NonNullable<
  Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>['events']
>[number];

/** @param runId of an earlier run; without it, the latest one */
export async function historyOf(temporal: Client, caseId: string, runId?: string): Promise<HistoryEvent[]> {
  return (await temporal.workflow.getHandle(caseId, runId).fetchHistory()).events ?? [];
}

/** The values that one search attribute has had in the last run, in order, the one at its start first. */
export async function attributeCourse(temporal: Client, caseId: string, name: string): Promise<unknown[]> {
  const events = await historyOf(temporal, caseId);
  return events.flatMap((event) => {
    const { searchAttributes } =
      event.workflowExecutionStartedEventAttributes ?? event.upsertWorkflowSearchAttributesEventAttributes ?? {};
    const data = searchAttributes?.indexedFields?.[name]?.data;
    return data ? [JSON.parse(Buffer.from(data).toString())] : [];
  });
}

/** The national statuses that a dossier has shown in lists, each change once. */
export async function statusCourse(temporal: Client, caseId: string, dossier: string): Promise<number[]> {
  const shown = (await attributeCourse(temporal, caseId, 'CaseDossiers')) as string[][];
  const statuses = shown.flatMap((keywords) =>
    keywords.filter((word) => word.startsWith(`${dossier}:`)).map((word) => Number(word.slice(dossier.length + 1))),
  );
  return statuses.filter((status, place) => status !== statuses[place - 1]);
}
