/** What one case leaves in Temporal. */
import type { temporal } from '@temporalio/proto';
import proto from '@temporalio/proto';
import type { BenchSite } from '../workload/site.js';

const { EventType } = proto.temporal.api.enums.v1;
type Event = temporal.api.history.v1.IHistoryEvent;

export interface HistoryFigures {
  readonly workflows: number;
  readonly events: number;
  readonly workflowTasks: number;
  readonly timersStarted: number;
  readonly timersCancelled: number;
  /** As Temporal Cloud bills them. */
  readonly actions: number;
  readonly bytes: number;
}

/** Source: docs.temporal.io/cloud/actions, read 2026-11-23. A child workflow counts when it is asked for and when it starts. */
const billed: readonly number[] = [
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
  EventType.EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED,
  EventType.EVENT_TYPE_TIMER_STARTED,
  EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
  EventType.EVENT_TYPE_MARKER_RECORDED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
  EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
];

/** @param workflowIds all workflows of one case */
export async function historyFigures(site: BenchSite, workflowIds: readonly string[]): Promise<HistoryFigures> {
  const events: Event[] = [];
  let bytes = 0;
  for (const workflowId of workflowIds) {
    const handle = site.temporal.workflow.getHandle(workflowId);
    events.push(...((await handle.fetchHistory()).events ?? []));
    bytes += Number((await handle.describe()).raw.workflowExecutionInfo?.historySizeBytes ?? 0);
  }
  const count = (...types: readonly number[]) =>
    events.filter(({ eventType }) => types.includes(eventType ?? 0)).length;
  return {
    workflows: workflowIds.length,
    events: events.length,
    workflowTasks: count(EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED),
    timersStarted: count(EventType.EVENT_TYPE_TIMER_STARTED),
    timersCancelled: count(EventType.EVENT_TYPE_TIMER_CANCELED),
    actions: count(...billed),
    bytes,
  };
}
