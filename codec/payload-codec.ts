/** Seals payloads on their way to Temporal and opens them on their way back. What it did not seal passes through. */
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';
import { type CaseKeys, caseOf } from './case-keys.js';
import { open, seal } from './cipher.js';
import type { DataKey } from './data-key.js';

/** As the samples of Temporal's SDKs name it, so that tools recognise it. */
const encoding = Buffer.from('binary/encrypted');
const cipher = Buffer.from('AES-256-GCM');

const { Payload: payloadType } = proto.temporal.api.common.v1;

export function createPayloadCodec(keys: CaseKeys): PayloadCodec {
  return {
    async encode(payloads, context) {
      const workflowId = context?.workflowId;
      const key = await (workflowId === undefined ? keys.forSite() : keys.forWorkflow(workflowId));
      return payloads.map((payload) => sealed(payload, key));
    },
    decode: (payloads, context) => Promise.all(payloads.map((payload) => opened(payload, keys, readerIn(context)))),
  };
}

export function isSealed({ metadata }: Payload): boolean {
  return metadata?.encoding !== undefined && encoding.equals(metadata.encoding);
}

export function sealed(payload: Payload, { id, bytes }: DataKey): Payload {
  if (isSealed(payload)) return payload;
  const content = payloadType.encode(payload).finish();
  return {
    metadata: { encoding, 'encryption-cipher': cipher, 'encryption-key-id': Buffer.from(id) },
    data: seal(bytes, content, id),
  };
}

/** Of a sealed one. */
export function keyIdOf({ metadata }: Payload): string {
  return Buffer.from(metadata?.['encryption-key-id'] ?? []).toString();
}

/** @throws KeyUnknown, CaseErased, MasterKeyUnavailable */
export async function opened(payload: Payload, keys: CaseKeys, reader?: string): Promise<Payload> {
  if (!isSealed(payload)) return payload;
  const id = keyIdOf(payload);
  const key = await keys.byId(id, reader);
  return payloadType.decode(open(key.bytes, payload.data ?? new Uint8Array(), id));
}

function readerIn(context: SerializationContext | undefined): string | undefined {
  return context?.workflowId === undefined ? undefined : caseOf(context.workflowId);
}
