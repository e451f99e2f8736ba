/** Callbacks of agencies that no case has taken, kept for inspection until it does. */
import type { Instant } from '../definitions/calendar/instant.js';
import { erasedAt } from './data-keys.js';
import type { CallbackDelivery, KeptCallback } from './register.js';
import type { Sealing } from './sealing.js';
import type { RegisterDatabase } from './tables.js';

/** An agency repeats what was not taken, and a case asks an agency that is silent: older ones help nobody. */
const keptForDays = 30;

/** A notice that comes again is one row: the last answer counts, and how often it came. */
export async function keepCallback(
  database: RegisterDatabase,
  sealing: Sealing,
  delivery: CallbackDelivery,
): Promise<void> {
  const { agency, notice, reference, event, code, at } = delivery;
  await forgetOldCallbacks(database, at);
  const under = await sealedUnder(database, reference);
  const body = under === null ? '' : await sealing.sealText(under, delivery.body);
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

/** With those that belong to no case, which no erasure of a case finds. */
export async function forgetOldCallbacks(database: RegisterDatabase, at: Instant): Promise<void> {
  const oldest = at - keptForDays * 24 * 3_600_000;
  await database.deleteFrom('kept_callbacks').where('last_at', '<', oldest).execute();
}

/** Nothing, when it was never kept. Its content is in the case now. */
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
    .set({ taken_at: at, body: '' })
    .where('agency', '=', agency)
    .where('notice', '=', notice)
    .execute();
}

/** @returns the case that it is about, `site` where nobody ever opened it, null where it was erased: its content is not kept again */
async function sealedUnder(database: RegisterDatabase, reference: string | null): Promise<string | null> {
  const [caseId = ''] = reference?.split('/') ?? [];
  const opened = database.selectFrom('cases').select('case_id').where('case_id', '=', caseId).executeTakeFirst();
  if (!(await opened)) return 'site';
  return (await erasedAt(database, caseId)) === undefined ? caseId : null;
}

/** Those that no case has taken, the newest first. */
export async function untakenCallbacks(
  database: RegisterDatabase,
  sealing: Sealing,
  most: number,
): Promise<readonly KeptCallback[]> {
  const rows = await database
    .selectFrom('kept_callbacks')
    .selectAll()
    .where('taken_at', 'is', null)
    .orderBy('last_at', 'desc')
    .limit(most)
    .execute();
  const bodies = await Promise.all(rows.map(({ body }) => sealing.openText(body)));
  return rows.map(({ agency, notice, reference, event, code, first_at, last_at, deliveries }, at) => ({
    agency,
    notice,
    reference,
    event,
    code,
    body: bodies[at] ?? '',
    // PostgreSQL gives its big integers as text.
    firstAt: Number(first_at) as Instant,
    lastAt: Number(last_at) as Instant,
    deliveries,
  }));
}

export async function untakenReferences(database: RegisterDatabase, caseId: string): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('kept_callbacks')
    .select('reference')
    .distinct()
    .where('taken_at', 'is', null)
    .where('reference', 'like', `${caseId}/%`)
    .execute();
  return rows.flatMap(({ reference }) => reference ?? []);
}
