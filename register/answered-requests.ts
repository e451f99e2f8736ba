/** Requests that carry a key of their own, so that one that is sent again is answered as it was. */
import type { Instant } from '../definitions/calendar/instant.js';
import type { RegisterDatabase } from './tables.js';

export interface Request {
  /** Keys are unique within one caller. */
  readonly caller: string;
  /** Keyed hash of the key that was given. */
  readonly key: string;
  /** Keyed hash of what was asked. */
  readonly digest: string;
  readonly at: Instant;
}

export interface AnsweredRequest {
  readonly digest: string;
  /** Undefined while the first request goes on, or when it came to nothing. */
  readonly answer?: unknown;
}

export async function keepRequest(
  database: RegisterDatabase,
  { caller, key, digest, at }: Request,
): Promise<AnsweredRequest> {
  await database
    .insertInto('answered_requests')
    .values({ caller, idempotency_key: key, digest, answer: null, at })
    .onConflict((conflict) => conflict.columns(['caller', 'idempotency_key']).doNothing())
    .execute();
  const kept = await database
    .selectFrom('answered_requests')
    .select(['digest', 'answer'])
    .where('caller', '=', caller)
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow();
  return { digest: kept.digest, ...(kept.answer !== null && { answer: JSON.parse(kept.answer) as unknown }) };
}

export async function answerRequest(
  database: RegisterDatabase,
  { caller, key }: Pick<Request, 'caller' | 'key'>,
  answer: unknown,
): Promise<void> {
  await database
    .updateTable('answered_requests')
    .set({ answer: JSON.stringify(answer) })
    .where('caller', '=', caller)
    .where('idempotency_key', '=', key)
    .where('answer', 'is', null)
    .execute();
}
