/** The name of a message to a case: the same key of the same caller has its effect once, and means the same. */
import { createHmac, randomUUID } from 'node:crypto';
import { instant } from '../../definitions/calendar/instant.js';
import type { GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { keyDigestOf } from './filing.js';

interface KeyedMessage {
  readonly actor: string;
  readonly caseId: string;
  /** Without one every message is another. */
  readonly key: string | undefined;
  /** What is sent, as it was asked for. */
  readonly asked: object;
}

/**
 * A case takes 200 characters: a hash is as short for any key.
 * @throws Problem IDEMPOTENCY_KEY_REUSED when the key came to this case with something else
 */
export async function messageIdOf(
  parts: Pick<GatewayParts, 'register' | 'subjectSecret'>,
  { actor, caseId, key: given, asked }: KeyedMessage,
): Promise<string> {
  if (given === undefined) return `${actor} ${randomUUID()}`;
  const key = keyDigestOf(parts, `${caseId} ${given}`);
  const digest = createHmac('sha256', parts.subjectSecret)
    .update(`message ${JSON.stringify(asked)}`)
    .digest('hex');
  const kept = await parts.register.keepRequest({ caller: actor, key, digest, at: instant(Date.now()) });
  if (kept.digest === digest) return `${actor} ${key}`;
  const detail = {
    vi: `Khóa "${given}" đã dùng cho một nội dung khác gửi hồ sơ này.`,
    en: `The key "${given}" was used for something else that was sent to this case.`,
  };
  throw new Problem('IDEMPOTENCY_KEY_REUSED', detail);
}
