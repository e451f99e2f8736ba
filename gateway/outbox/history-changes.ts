/** What a case has shown of itself since it was last told of: read from its history, so that nothing is passed over. */
import { type WorkflowClient, WorkflowNotFoundError } from '@temporalio/client';
import { decodeTypedSearchAttributes } from '@temporalio/common/lib/converter/payload-search-attributes.js';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { isNotFound } from '../../client/not-found.js';
import { type Instant, instant } from '../../definitions/calendar/instant.js';
import type { Shown, ToldCase } from '../../register/outbox.js';
import { searchAttributes } from '../../workflows/search-attributes.js';

type HistoryEvent = NonNullable<History['events']>[number];
type Indexed = Parameters<typeof decodeTypedSearchAttributes>[0];

export const nothingShown: Shown = { dossiers: [], waitingOn: [], incidents: [], overdue: false, outcome: null };

export interface Change {
  /** Unique, and the same whenever the history is read. */
  readonly id: string;
  readonly at: Instant;
  readonly first: boolean;
  readonly before: Shown;
  readonly after: Shown;
}

export interface ReadHistory {
  readonly changes: readonly Change[];
  readonly reached: ToldCase;
}

/**
 * Runs that went on in new ones are followed, and so are those that were reset, or deleted while the case went on.
 * @param told undefined for a case that nobody was told of
 * @throws WorkflowNotFoundError when nothing is left of the case
 */
export async function changesSince(
  workflows: WorkflowClient,
  caseId: string,
  firstRunId: string,
  told: ToldCase | undefined,
): Promise<ReadHistory> {
  const changes: Change[] = [];
  let [runId, read, shown] = [told?.runId ?? firstRunId, told?.historyEvents ?? 0, told?.shown ?? nothingShown];
  let events = await eventsOf(workflows, caseId, runId);
  for (;;) {
    const found = changesIn(events.slice(read), runId, shown);
    changes.push(...found);
    shown = found.at(-1)?.after ?? shown;
    const last = events.at(-1);
    const goneOn = last?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    const isOver = !last || isEnd(last);
    const next = goneOn ?? (isOver ? await newestRun(workflows, caseId) : runId);
    if (next === runId) {
      const reached = { caseId, runId, historyEvents: Math.max(read, events.length), shown, closed: isOver };
      return { changes, reached };
    }
    const before = events;
    events = await eventsOf(workflows, caseId, next);
    read = goneOn ? 0 : takenOver(events, runId);
    if (read > 0) shown = { ...shown, takenBack: statusesIn(before.slice(read - 1)) };
    runId = next;
  }
}

/** None where the run was deleted. */
async function eventsOf(workflows: WorkflowClient, caseId: string, runId: string): Promise<readonly HistoryEvent[]> {
  try {
    return (await workflows.getHandle(caseId, runId).fetchHistory()).events ?? [];
  } catch (fault) {
    if (isGone(fault)) return [];
    throw fault;
  }
}

async function newestRun(workflows: WorkflowClient, caseId: string): Promise<string> {
  return (await workflows.getHandle(caseId).describe()).runId;
}

/** How many events a reset took over from the run that was read; without one, from whichever run came before. */
function takenOver(events: readonly HistoryEvent[], readRun: string): number {
  const baseOf = (event: HistoryEvent | undefined) => event?.workflowTaskFailedEventAttributes?.baseRunId;
  const fromIt = events.findIndex((event) => baseOf(event) === readRun);
  return (fromIt >= 0 ? fromIt : events.findLastIndex((event) => baseOf(event))) + 1;
}

function statusesIn(events: readonly HistoryEvent[]): readonly string[] {
  const dossiers = changesIn(events, '', nothingShown).flatMap(({ after }) => after.dossiers);
  return [...new Set(dossiers.filter((keyword) => keyword.includes(':')))];
}

function changesIn(events: readonly HistoryEvent[], runId: string, shown: Shown): readonly Change[] {
  const changes: Change[] = [];
  for (const event of events) {
    const before = changes.at(-1)?.after ?? shown;
    const after = shownAfter(event, before);
    const first = event.workflowExecutionStartedEventAttributes?.continuedExecutionRunId === '';
    if (after)
      changes.push({ id: `${runId}/${event.eventId}`, at: instant(tsToMs(event.eventTime)), first, before, after });
  }
  return changes;
}

/** `fetchHistory` passes on what the server answered; `describe` does not. */
export function isGone(fault: unknown): boolean {
  return fault instanceof WorkflowNotFoundError || isNotFound(fault);
}

function isEnd(event: HistoryEvent): boolean {
  return Boolean(
    event.workflowExecutionCompletedEventAttributes ??
      event.workflowExecutionFailedEventAttributes ??
      event.workflowExecutionTimedOutEventAttributes ??
      event.workflowExecutionCanceledEventAttributes ??
      event.workflowExecutionTerminatedEventAttributes,
  );
}

/** Null when the event shows nothing new. */
function shownAfter(event: HistoryEvent, before: Shown): Shown | null {
  const set =
    event.workflowExecutionStartedEventAttributes?.searchAttributes ??
    event.upsertWorkflowSearchAttributesEventAttributes?.searchAttributes;
  const indexed = set?.indexedFields as Indexed;
  if (!indexed) return null;
  const attributes = decodeTypedSearchAttributes(indexed);
  const value = <Kept>(key: { readonly name: string }, kept: Kept, read: () => Kept | undefined, unset: Kept): Kept =>
    Object.hasOwn(indexed, key.name) ? (read() ?? unset) : kept;
  const { dossiers, waitingOn, incident, overdue, outcome } = searchAttributes;
  const taken = value<readonly string[]>(dossiers, [], () => attributes.get(dossiers), []);
  const takenBack = before.takenBack?.filter((keyword) => !taken.includes(keyword));
  const after: Shown = {
    dossiers: value<readonly string[]>(dossiers, before.dossiers, () => attributes.get(dossiers), []),
    waitingOn: value<readonly string[]>(waitingOn, before.waitingOn, () => attributes.get(waitingOn), []),
    incidents: value<readonly string[]>(incident, before.incidents, () => attributes.get(incident), []),
    overdue: value(overdue, before.overdue, () => attributes.get(overdue), false),
    outcome: value<string | null>(outcome, before.outcome, () => attributes.get(outcome), null),
    ...(takenBack && { takenBack }),
  };
  return JSON.stringify(after) === JSON.stringify(before) ? null : after;
}
