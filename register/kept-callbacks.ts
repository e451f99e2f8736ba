/** Callbacks of agencies that no case has taken, kept for inspection until it does. */
import type { Instant } from '../definitions/calendar/instant.js';
import type { CallbackDelivery, KeptCallback } from './register.js';
import type { RegisterDatabase } from './tables.js';

/** A notice that comes again is one row: the last answer counts, and how often it came. */
export async function keepCallback(database: RegisterDatabase, delivery: CallbackDelivery): Promise<void> {
  const { agency, notice, reference, event, code, body, at } = delivery;
  const answer = { code, last_at: at, reference, event, body };
  await database
    .insertInto('kept_callbacks')
    .values({ agency, notice, ...answer, first_at: at, deliveries: 1, taken_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['agency', 'notice'])
        .doUpdateSet((kept) => ({ ...answer, deliveries: kept('kept_callbacks.deliveries', '+', 1), taken_at: null })),
    )
    .execute();
}

/** Nothing, when it was never kept. */
export async function settleCallback(
  database: RegisterDatabase,
  { agency, notice, at }: Pick<CallbackDelivery, 'agency' | 'notice' | 'at'>,
): Promise<void> {
  const open = await database
    .selectFrom('kept_callbacks')
    .select('agency')
    .where('agency', '=', agency)
    .where('notice', '=', notice)
    .where('taken_at', 'is', null)
    .executeTakeFirst();
  // Nearly every callback is taken at once: reading leaves the database's one writer alone.
  if (!open) return;
  await database
    .updateTable('kept_callbacks')
    .set({ taken_at: at })
    .where('agency', '=', agency)
    .where('notice', '=', notice)
    .execute();
}

/** Those that no case has taken, the newest first. */
export async function untakenCallbacks(database: RegisterDatabase, most: number): Promise<readonly KeptCallback[]> {
  const rows = await database
    .selectFrom('kept_callbacks')
    .selectAll()
    .where('taken_at', 'is', null)
    .orderBy('last_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ agency, notice, reference, event, code, body, first_at, last_at, deliveries }) => ({
    agency,
    notice,
    reference,
    event,
    code,
    body,
    // PostgreSQL gives its big integers as text.
    firstAt: Number(first_at) as Instant,
    lastAt: Number(last_at) as Instant,
    deliveries,
  }));
}
