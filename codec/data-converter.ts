/** The one data converter of client, gateway, worker and tests: nothing personal reaches Temporal in the clear. */
import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { CaseKeys } from './case-keys.js';
import { createPayloadCodec } from './payload-codec.js';

/** The workflow bundle needs it too: failures are made inside the sandbox. */
export const failureConverterPath = fileURLToPath(new URL('./failure-converter.cjs', import.meta.url));

export function createDataConverter(keys: CaseKeys): DataConverter {
  return { payloadCodecs: [createPayloadCodec(keys)], failureConverterPath };
}
