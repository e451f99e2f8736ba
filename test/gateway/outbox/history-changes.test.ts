import type { WorkflowClient } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { expect, it } from 'vitest';
import { instant } from '../../../definitions/calendar/instant.js';
import { changesSince } from '../../../gateway/outbox/history-changes.js';
import { messagesOf } from '../../../gateway/outbox/messages.js';

const keywords = (values: readonly string[]) => ({
  metadata: { encoding: Buffer.from('json/plain'), type: Buffer.from('KeywordList') },
  data: Buffer.from(JSON.stringify(values)),
});

const eventTime = msToTs(1_800_000_000_000);
const shows = (...dossiers: readonly string[]) => ({
  eventTime,
  upsertWorkflowSearchAttributesEventAttributes: {
    searchAttributes: { indexedFields: { CaseDossiers: keywords(dossiers) } },
  },
});
const reset = { eventTime, workflowTaskFailedEventAttributes: { baseRunId: 'first' } };
const terminated = { eventTime, workflowExecutionTerminatedEventAttributes: {} };

/** A case of which the second run is the first one, reset. */
function caseOf(runs: Readonly<Record<string, readonly object[]>>): WorkflowClient {
  const getHandle = (_: string, runId: string) => ({
    fetchHistory: async () => ({ events: runs[runId]?.map((event, at) => ({ eventId: at + 1, ...event })) }),
    describe: async () => ({ runId: 'second' }),
  });
  return { getHandle } as unknown as WorkflowClient;
}

it('tells a status that a reset took back once, however often it is looked, and one that is new', async () => {
  const first = [shows('one:1'), shows('one:2'), shows('one:4'), terminated];
  const second = [shows('one:1'), reset, shows('one:2'), shows('one:4'), shows('one:2')];
  const statuses: number[] = [];
  let told: Parameters<typeof changesSince>[3];
  for (const events of [2, 3, 4, 5]) {
    const workflows = caseOf({ first, second: second.slice(0, events) });
    const { changes, reached } = await changesSince(workflows, 'case', 'first', told);
    const messages = changes.flatMap((change) => messagesOf('case', { ...change, at: instant(0) }));
    statuses.push(...messages.map(({ body }) => JSON.parse(body).status));
    told = JSON.parse(JSON.stringify(reached));
  }
  expect(statuses).toEqual([1, 2, 4, 2]);
});
