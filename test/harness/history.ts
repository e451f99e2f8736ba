/** What the server wrote down about a case. */
import type { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { formatInstant, instant } from '../../definitions/calendar/instant.js';
import type { CaseInput } from '../../workflows/messages.js';
import { openedHistory } from './opened-history.js';

export type HistoryEvent = NonNullable<History['events']>[number];

/** @param runId of an earlier run; without it, the latest one */
export async function historyOf(temporal: Client, caseId: string, runId?: string): Promise<HistoryEvent[]> {
  return (await openedHistory(temporal, caseId, runId)).events ?? [];
}

/** Of every run, the first one first. */
export async function historiesOf(temporal: Client, caseId: string): Promise<HistoryEvent[][]> {
  const { raw } = await temporal.workflow.getHandle(caseId).describe();
  const runs: HistoryEvent[][] = [];
  for (let runId = raw.workflowExecutionInfo?.firstRunId; runId; ) {
    const events = await historyOf(temporal, caseId, runId);
    runs.push(events);
    runId = events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return runs;
}

/** How many timers were pending at once, at most. A run that goes on in a new one takes its timer with it. */
export function mostPendingTimers(events: readonly HistoryEvent[]): number {
  const pending = new Set<string | null | undefined>();
  let most = 0;
  for (const event of events) {
    if (event.timerStartedEventAttributes) pending.add(event.timerStartedEventAttributes.timerId);
    const ended = event.timerFiredEventAttributes ?? event.timerCanceledEventAttributes;
    if (ended) pending.delete(ended.timerId);
    most = Math.max(most, pending.size);
  }
  return most;
}

/** The same over every run of a case. */
export async function mostPendingTimersOf(temporal: Client, caseId: string): Promise<number> {
  return Math.max(...(await historiesOf(temporal, caseId)).map(mostPendingTimers));
}

/** A time at which the case woke by itself, `YYYY-MM-DD HH:MM` on its legal clock, and what for. */
export interface Wake {
  readonly at: string;
  readonly what: string;
}

/** In all runs; a timer that was taken back woke nobody. */
export async function wakesOf(temporal: Client, caseId: string): Promise<Wake[]> {
  const runs = await historiesOf(temporal, caseId);
  return runs.flatMap((events) => {
    const offset = inputOf(events).clockOffset;
    return events.flatMap((event): Wake[] => {
      const fired = event.timerFiredEventAttributes;
      if (!fired) return [];
      const started = events.find(({ eventId }) => String(eventId) === String(fired.startedEventId));
      const at = formatInstant(instant(tsToMs(event.eventTime) + offset));
      return [{ at, what: String(readPayload(started?.userMetadata?.summary) ?? '') }];
    });
  });
}

/** When the case woke because a milestone of a legal limit had come. */
export async function remindersOf(temporal: Client, caseId: string): Promise<string[]> {
  const wakes = await wakesOf(temporal, caseId);
  return wakes.filter(({ what }) => what.startsWith('Nhắc hạn · reminder')).map(({ at }) => at);
}

/** What a run was started with. */
export function inputOf([started]: readonly HistoryEvent[]): CaseInput {
  return readPayload(started?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]) as CaseInput;
}

/** The values that one search attribute has had in the last run, in order, the one at its start first. */
export async function attributeCourse(temporal: Client, caseId: string, name: string): Promise<unknown[]> {
  const events = await historyOf(temporal, caseId);
  return events.flatMap((event) => {
    const { searchAttributes } =
      event.workflowExecutionStartedEventAttributes ?? event.upsertWorkflowSearchAttributesEventAttributes ?? {};
    const value = readPayload(searchAttributes?.indexedFields?.[name]);
    return value === undefined ? [] : [value];
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

/** What the Temporal UI shows on the page of a case. */
export async function currentDetailsOf(temporal: Client, caseId: string): Promise<string> {
  const page = await temporal.workflow
    .getHandle(caseId)
    .query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  return page.currentDetails ?? '';
}

function readPayload(payload: { readonly data?: Uint8Array | null } | null | undefined): unknown {
  return payload?.data ? JSON.parse(Buffer.from(payload.data).toString()) : undefined;
}
