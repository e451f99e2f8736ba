/** Turns what happens in cases into messages: at once where a move is heard of, and in regular rounds over all. */
import type { WorkflowClient } from '@temporalio/client';
import { decodeTypedSearchAttributes } from '@temporalio/common/lib/converter/payload-search-attributes.js';
import { instant } from '../../definitions/calendar/instant.js';
import type { Outbox, Shown, ToldCase } from '../../register/outbox.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import type { Log } from '../http/environment.js';
import { changesSince, isGone } from './history-changes.js';
import { messagesOf } from './messages.js';

const pageSize = 500;
const callWithinMs = 10_000;
/** A case that closed a moment ago may be listed late. */
const overlapMs = 120_000;

export interface Feeder {
  /** Looks at these cases now. */
  feed(caseIds: readonly string[]): Promise<void>;
  /** Looks at every open case and at those that have closed since the last round. */
  round(): Promise<void>;
}

export function createFeeder(workflows: WorkflowClient, outbox: Outbox, log: Log): Feeder {
  let closedSinceMs: number | null = null;
  /** They could not be read: the next round looks at them whatever the index shows. */
  const unread = new Set<string>();

  async function feed(caseId: string): Promise<void> {
    const [told] = await outbox.toldCases([caseId]);
    const firstRunId = told ? '' : await firstRunOf(workflows, caseId);
    const { changes, reached } = await changesSince(workflows, caseId, firstRunId, told);
    const messages = changes.flatMap((change) => messagesOf(caseId, change));
    const isNews = !told || reached.historyEvents !== told.historyEvents || reached.runId !== told.runId;
    if (isNews) await outbox.tell(reached, told, messages, instant(Date.now()));
  }

  /** What goes wrong with one case is none of the others' business. */
  async function feedEach(caseIds: Iterable<string>): Promise<void> {
    for (const caseId of new Set(caseIds)) {
      unread.delete(caseId);
      await workflows.connection
        .withDeadline(Date.now() + callWithinMs, () => feed(caseId))
        .catch((fault: unknown) => {
          // It was forgotten, or a callback named a case that never was.
          if (isGone(fault)) return;
          unread.add(caseId);
          log.warn({ fault, caseId }, 'what happened in this case could not be told; the next round tries again');
        });
    }
  }

  return {
    feed: feedEach,
    async round() {
      const followers = await outbox.subscriptions();
      if (followers.length === 0) return;
      const began = Date.now();
      await feedEach(unread);
      const from = closedSinceMs ?? Math.min(...followers.map(({ since }) => since));
      const closed = `CloseTime > "${new Date(from - overlapMs).toISOString()}"`;
      for (const which of ['ExecutionStatus = "Running"', closed]) {
        const query = `WorkflowType = "caseWorkflow" AND ExecutionStatus != "ContinuedAsNew" AND ${which}`;
        for await (const page of listed(workflows, query)) {
          const told = new Map((await outbox.toldCases(page.map(({ id }) => id))).map((one) => [one.caseId, one]));
          await feedEach(page.filter((one) => hasMoved(one, told.get(one.id))).map(({ id }) => id));
        }
      }
      closedSinceMs = began;
    },
  };
}

interface Listed {
  readonly id: string;
  readonly runId: string;
  readonly open: boolean;
  readonly shown: Omit<Shown, 'outcome'>;
}

/** What the index shows is enough to see that something happened; what, the history says. */
function hasMoved({ runId, open, shown }: Listed, told: ToldCase | undefined): boolean {
  if (!told || told.runId !== runId || told.closed === open) return true;
  return open && inIndex(shown) !== inIndex(told.shown);
}

function inIndex({ dossiers, waitingOn, incidents, overdue }: Listed['shown']): string {
  return JSON.stringify([dossiers, waitingOn, incidents, overdue]);
}

async function* listed(workflows: WorkflowClient, query: string): AsyncGenerator<readonly Listed[]> {
  let nextPageToken: Uint8Array | null | undefined;
  do {
    const page = await workflows.connection.withDeadline(Date.now() + callWithinMs, () =>
      workflows.workflowService.listWorkflowExecutions({
        namespace: workflows.options.namespace,
        query,
        pageSize,
        ...(nextPageToken && { nextPageToken }),
      }),
    );
    yield (page.executions ?? []).map(({ execution, closeTime, searchAttributes: indexed }): Listed => {
      const attributes = decodeTypedSearchAttributes(indexed?.indexedFields);
      const shown = {
        dossiers: attributes.get(searchAttributes.dossiers) ?? [],
        waitingOn: attributes.get(searchAttributes.waitingOn) ?? [],
        incidents: attributes.get(searchAttributes.incident) ?? [],
        overdue: attributes.get(searchAttributes.overdue) ?? false,
      };
      return { id: execution?.workflowId ?? '', runId: execution?.runId ?? '', open: !closeTime, shown };
    });
    nextPageToken = page.nextPageToken;
  } while (nextPageToken?.length);
}

async function firstRunOf(workflows: WorkflowClient, caseId: string): Promise<string> {
  const { raw } = await workflows.getHandle(caseId).describe();
  return raw.workflowExecutionInfo?.firstRunId ?? '';
}
