/** Payloads as the codec server takes and gives them: JSON, with every byte string in base64. */
import type { Payload } from '@temporalio/common';
import { z } from 'zod';

const bytes = z.base64();
const body = z.object({
  payloads: z.array(z.looseObject({ metadata: z.record(z.string(), bytes).optional(), data: bytes.optional() })),
});

/** @returns null when it is not of that form */
export function payloadsIn(given: unknown): Payload[] | null {
  const read = body.safeParse(given);
  if (!read.success) return null;
  return read.data.payloads.map(({ metadata = {}, data }) => ({
    metadata: mapped(metadata, (value) => Buffer.from(value, 'base64')),
    ...(data !== undefined && { data: Buffer.from(data, 'base64') }),
  }));
}

export function written(payloads: readonly Payload[]): object {
  const shown = (value: Uint8Array) => Buffer.from(value).toString('base64');
  return {
    payloads: payloads.map(({ metadata, data }) => ({
      metadata: mapped(metadata ?? {}, shown),
      ...(data && { data: shown(data) }),
    })),
  };
}

function mapped<From, To>(values: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
