/** The wrapped data keys, kept beside what they seal. */
import type { Instant } from '../definitions/calendar/instant.js';
import { openDatabase } from './database.js';
import type { RegisterDatabase, RegisterTables } from './tables.js';

interface Wrapping {
  readonly master: string;
  readonly wrapped: string;
}

export interface StoredDataKey {
  readonly id: string;
  readonly caseId: string | null;
  /** Null once it was destroyed. */
  readonly key: Wrapping | null;
}

export interface DataKeyStore {
  findKey(id: string): Promise<StoredDataKey | undefined>;
  /** The first key of that id stays. @returns the one that is kept */
  addKey(key: StoredDataKey): Promise<StoredDataKey>;
  giveKeyTo(id: string, caseId: string): Promise<void>;
  keysWrappedOtherwise(master: string, most: number): Promise<readonly StoredDataKey[]>;
  replaceWrapping(id: string, before: Wrapping, after: Wrapping): Promise<void>;
  mastersInUse(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

/** @param settings.url of the register @throws Error when the database cannot be opened */
export async function openDataKeys(settings: { readonly url: string }): Promise<DataKeyStore> {
  const { database, close } = await openDatabase(settings.url);
  return {
    findKey: (id) => findKey(database, id),
    addKey: (key) => addKey(database, key),
    giveKeyTo: (id, caseId) => giveKeyTo(database, id, caseId),
    keysWrappedOtherwise: (master, most) => keysWrappedOtherwise(database, master, most),
    replaceWrapping: (id, before, after) => replaceWrapping(database, id, before, after),
    mastersInUse: () => mastersInUse(database),
    close,
  };
}

async function findKey(database: RegisterDatabase, id: string): Promise<StoredDataKey | undefined> {
  const row = await database.selectFrom('data_keys').selectAll().where('id', '=', id).executeTakeFirst();
  return row && keyIn(row);
}

async function addKey(database: RegisterDatabase, { id, caseId, key }: StoredDataKey): Promise<StoredDataKey> {
  const { master = null, wrapped = null } = key ?? {};
  await database
    .insertInto('data_keys')
    .values({ id, case_id: caseId, master, wrapped, erased_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return keyIn(await database.selectFrom('data_keys').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

async function giveKeyTo(database: RegisterDatabase, id: string, caseId: string): Promise<void> {
  await database
    .updateTable('data_keys')
    .set({ case_id: caseId })
    .where('id', '=', id)
    .where('case_id', 'is', null)
    .execute();
}

async function keysWrappedOtherwise(
  database: RegisterDatabase,
  master: string,
  most: number,
): Promise<readonly StoredDataKey[]> {
  const query = database.selectFrom('data_keys').selectAll().where('master', '<>', master).limit(most);
  return (await query.execute()).map(keyIn);
}

async function replaceWrapping(database: RegisterDatabase, id: string, before: Wrapping, after: Wrapping) {
  await database
    .updateTable('data_keys')
    .set({ ...after })
    .where('id', '=', id)
    .where('wrapped', '=', before.wrapped)
    .execute();
}

async function mastersInUse(database: RegisterDatabase): Promise<Record<string, number>> {
  const rows = await database
    .selectFrom('data_keys')
    .select(({ fn }) => ['master', fn.countAll<number | string>().as('keys')])
    .where('master', 'is not', null)
    .groupBy('master')
    .execute();
  return Object.fromEntries(rows.map(({ master, keys }) => [master ?? '', Number(keys)]));
}

/**
 * Destroys every key of a case. A case that has none yet cannot be given one afterwards.
 * @returns how many there were
 */
export async function destroyKeys(database: RegisterDatabase, caseId: string, at: Instant): Promise<number> {
  const destroyed = { master: null, wrapped: null, erased_at: at };
  const { numUpdatedRows } = await database
    .updateTable('data_keys')
    .set(destroyed)
    .where('case_id', '=', caseId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  await database
    .insertInto('data_keys')
    .values({ id: caseId, case_id: caseId, ...destroyed })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return Number(numUpdatedRows);
}

export async function erasedAt(database: RegisterDatabase, caseId: string): Promise<Instant | undefined> {
  const row = await database.selectFrom('data_keys').select('erased_at').where('id', '=', caseId).executeTakeFirst();
  // PostgreSQL gives its big integers as text.
  return row?.erased_at === null || row === undefined ? undefined : (Number(row.erased_at) as Instant);
}

function keyIn({ id, case_id, master, wrapped }: RegisterTables['data_keys']): StoredDataKey {
  return { id, caseId: case_id, key: master === null || wrapped === null ? null : { master, wrapped } };
}
