/** A history as the server has it, with every payload opened as the client opens it. */
import type { Client } from '@temporalio/client';
import type { Payload, PayloadCodec } from '@temporalio/common';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';

const { History: historyType } = proto.temporal.api.history.v1;

export async function openedHistory(temporal: Client, workflowId: string, runId?: string): Promise<History> {
  const sealed = await temporal.workflow.getHandle(workflowId, runId).fetchHistory();
  const [codec] = temporal.options.loadedDataConverter.payloadCodecs;
  if (!codec) return sealed;
  return historyType.fromObject((await opened(historyType.toObject(historyType.fromObject(sealed)), codec)) as object);
}

async function opened(value: unknown, codec: PayloadCodec): Promise<unknown> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || '__isLong__' in value) return value;
  if (Array.isArray(value)) return Promise.all(value.map((one) => opened(one, codec)));
  if (isPayload(value)) return (await codec.decode([value]))[0];
  const fields = Object.entries(value).map(async ([name, field]) => [name, await opened(field, codec)]);
  return Object.fromEntries(await Promise.all(fields));
}

function isPayload(value: object): value is Payload {
  return 'metadata' in value && (value.metadata as Payload['metadata'])?.encoding instanceof Uint8Array;
}
