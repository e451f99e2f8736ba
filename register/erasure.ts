/** Erasing a closed case: its keys are destroyed, and with them everything about people; the record stays. */
import { SqliteAdapter, sql } from 'kysely';
import type { Instant } from '../definitions/calendar/instant.js';
import type { DoneByHand } from './annulment.js';
import { destroyKeys, erasedAt } from './data-keys.js';
import { forgetOldCallbacks } from './kept-callbacks.js';
import { findCase } from './openings.js';
import type { Sealing } from './sealing.js';
import type { RegisterDatabase } from './tables.js';

/** Something of the case is still to be done, which needs to read it; the message says what. */
export class ErasureRefused extends Error {
  override readonly name = 'ErasureRefused';
}

/** Done again, it destroys what was begun beside the case since. @returns when it was erased first @throws ErasureRefused */
export async function eraseCase(
  database: RegisterDatabase,
  sealing: Sealing,
  caseId: string,
  at: Instant,
): Promise<Instant> {
  const erased = await erasedAt(database, caseId);
  await refuseUnfinished(database, caseId);
  await forgetOldCallbacks(database, at);
  const naming = await unreadableNaming(database, sealing, caseId);
  await database.transaction().execute(async (transaction) => {
    await destroyKeys(transaction, caseId, at);
    await transaction.deleteFrom('results').where('case_id', '=', caseId).execute();
    await transaction.deleteFrom('kept_callbacks').where('reference', 'like', `${caseId}/%`).execute();
    for (const { agency, notice } of naming) {
      const row = transaction.deleteFrom('kept_callbacks').where('agency', '=', agency).where('notice', '=', notice);
      await row.execute();
    }
    await withoutReasons(transaction, caseId);
  });
  await emptyJournal(database);
  return erased ?? at;
}

/** Callbacks that nobody could read belong to no case, yet may name one: by its id, its codes or its numbers. */
async function unreadableNaming(database: RegisterDatabase, sealing: Sealing, caseId: string) {
  const { dossierCodes = {}, final } = (await findCase(database, caseId)) ?? {};
  const numbers = final?.dossiers.flatMap(({ agencyNumber }) => agencyNumber ?? []) ?? [];
  const names = [caseId, ...Object.values(dossierCodes), ...numbers];
  const unread = database.selectFrom('kept_callbacks').select(['agency', 'notice', 'body']);
  const rows = await unread.where('reference', 'is', null).execute();
  const bodies = await Promise.all(rows.map(({ body }) => sealing.openText(body)));
  return rows.filter((_row, place) => names.some((name) => bodies[place]?.includes(name)));
}

/** What an officer wrote about a step that was done by hand; who did it stays. */
async function withoutReasons(transaction: RegisterDatabase, caseId: string): Promise<void> {
  const steps = transaction.selectFrom('annulment_steps').select(['position', 'by_hand']).where('case_id', '=', caseId);
  for (const { position, by_hand } of await steps.execute()) {
    if (by_hand === null) continue;
    const { by } = JSON.parse(by_hand) as DoneByHand;
    const done: DoneByHand = { by, reason: '' };
    await transaction
      .updateTable('annulment_steps')
      .set({ by_hand: JSON.stringify(done) })
      .where('case_id', '=', caseId)
      .where('position', '=', position)
      .execute();
  }
}

/** SQLite keeps what was changed in a journal beside the file, and with it the key, until it is written back. */
async function emptyJournal(database: RegisterDatabase): Promise<void> {
  if (!(database.getExecutor().adapter instanceof SqliteAdapter)) return;
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
}

/** A closed case does not open again; an annulment that is ordered in this moment goes by the record alone. */
async function refuseUnfinished(database: RegisterDatabase, caseId: string): Promise<void> {
  const found = await database
    .selectFrom('cases')
    .leftJoin('final_records', 'final_records.case_id', 'cases.case_id')
    .leftJoin('annulments', 'annulments.case_id', 'cases.case_id')
    .select(['final_records.case_id as closed', 'annulments.case_id as annulled', 'annulments.completed_at'])
    .where('cases.case_id', '=', caseId)
    .executeTakeFirst();
  if (!found) throw new ErasureRefused(`The register knows no case ${caseId}. Check its id.`);
  if (found.closed === null)
    throw new ErasureRefused(
      `Case ${caseId} is open, and would no longer know what it does. Erase it once it has closed.`,
    );
  if (found.annulled !== null && found.completed_at === null)
    throw new ErasureRefused(`The annulment of case ${caseId} is not complete. Follow it: lienthong annul ${caseId}.`);
}
