/** One run of a case or of an annulment as Temporal recorded it, as plain JSON. */
import type { History } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import { bundleHash } from '../../definitions/hashes.js';
import type { CaseInput } from '../../workflows/messages.js';

export interface RecordedRun {
  readonly workflowId: string;
  readonly history: RecordedHistory;
}

export interface RecordedHistory {
  readonly events: readonly RecordedEvent[];
}

interface RecordedPayloads {
  readonly payloads?: readonly { readonly data?: string | null }[];
}

/** The few fields that are looked at here; the others pass through. */
export interface RecordedEvent {
  readonly eventType: string;
  readonly workflowExecutionStartedEventAttributes?: { readonly input: RecordedPayloads; readonly workflowId?: string };
  readonly workflowExecutionCompletedEventAttributes?: { readonly result: RecordedPayloads };
  readonly workflowExecutionContinuedAsNewEventAttributes?: { readonly input: RecordedPayloads };
}

// The SDK's own `historyToJSON` fails where npm has installed protobufjs more than once.
const { History: historyType } = proto.temporal.api.history.v1;

export function asRecorded(history: History): RecordedHistory {
  const plain = historyType.toObject(historyType.fromObject(history), { longs: String, enums: String, bytes: String });
  return JSON.parse(JSON.stringify(plain, withoutMachine)) as RecordedHistory;
}

export function asHistory(recorded: RecordedHistory): History {
  return historyType.fromObject(recorded);
}

/** Who recorded a history and where its code lay takes no part in a replay, and names the machine. */
function withoutMachine(field: string, value: unknown): unknown {
  if (field === 'identity') return 'recorded';
  if (field === 'stackTrace') return undefined;
  // The queue that a worker keeps for itself is called after its process.
  return field === 'taskQueue' && isSticky(value) ? { ...value, name: 'sticky' } : value;
}

function isSticky(queue: unknown): queue is { readonly kind: string; readonly name: string } {
  return (queue as { kind?: string } | null)?.kind === 'TASK_QUEUE_KIND_STICKY';
}

/** What the run gave back or handed on; undefined while it goes on. */
export function leftBehind({ history }: RecordedRun): unknown {
  const last = history.events.at(-1);
  const left =
    last?.workflowExecutionCompletedEventAttributes?.result ??
    last?.workflowExecutionContinuedAsNewEventAttributes?.input;
  return left && firstOf(left);
}

/** Its bundle, `death@1`, and the hash of what that said when the case was opened; an annulment has the bundle alone. */
export function openedWith({ history }: RecordedRun): Pick<CaseInput, 'bundle'> & Partial<Pick<CaseInput, 'hash'>> {
  const started = history.events[0]?.workflowExecutionStartedEventAttributes;
  return firstOf(started?.input ?? {}) as CaseInput;
}

export function workflowIdOf({ events }: RecordedHistory): string {
  return events[0]?.workflowExecutionStartedEventAttributes?.workflowId ?? '';
}

/** @throws Error when the case was recorded with other definitions: its replay would only say that it waits for them */
export function requireSameDefinitions(run: RecordedRun): void {
  const { bundle, hash } = openedWith(run);
  if (bundleHash(bundle) === hash) return;
  throw new Error(
    `definitions of ${bundle} changed since this history was recorded: if it is a draft, run npm run record`,
  );
}

function firstOf({ payloads }: RecordedPayloads): unknown {
  return JSON.parse(Buffer.from(payloads?.[0]?.data ?? '', 'base64').toString());
}
