/** Tables behind the gateway: whose case it is and where, requests that were answered, who did what, and what leaves by webhook. */
import { type Kysely, PostgresAdapter, sql } from 'kysely';
import { key, required } from './columns.js';
import type { RegisterTables } from './tables.js';

export async function createAccessTables(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  const table = (name: string) => schema.createTable(name).ifNotExists();
  await table('case_places').addColumn('case_id', 'text', key).addColumn('commune', 'text', required).execute();
  await table('case_people')
    .addColumn('case_id', 'text', required)
    .addColumn('person', 'text', required)
    .addPrimaryKeyConstraint('case_people_key', ['person', 'case_id'])
    .execute();
  await table('answered_requests')
    .addColumn('caller', 'text', required)
    .addColumn('idempotency_key', 'text', required)
    .addColumn('digest', 'text', required)
    .addColumn('answer', 'text')
    .addColumn('at', 'bigint', required)
    .addPrimaryKeyConstraint('answered_requests_key', ['caller', 'idempotency_key'])
    .execute();
  await table('audit')
    .addColumn('id', 'text', key)
    .addColumn('at', 'bigint', required)
    .addColumn('actor', 'text', required)
    .addColumn('action', 'text', required)
    .addColumn('case_id', 'text')
    .addColumn('result', 'text', required)
    .addColumn('detail', 'text')
    .execute();
  await schema.createIndex('audit_by_case').ifNotExists().on('audit').columns(['case_id', 'at']).execute();
  await keepForGood(database, 'audit');
}

/** The database itself refuses to change or remove a line. */
async function keepForGood(database: Kysely<unknown>, table: string): Promise<void> {
  const name = sql.raw(table);
  if (database.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`create or replace function append_only() returns trigger language plpgsql as
      $$ begin raise exception 'the audit is append-only'; end $$`.execute(database);
    await sql`create or replace trigger ${sql.raw(`${table}_append_only`)} before update or delete or truncate on ${name}
      for each statement execute function append_only()`.execute(database);
    return;
  }
  for (const act of ['update', 'delete'])
    await sql`create trigger if not exists ${sql.raw(`${table}_no_${act}`)} before ${sql.raw(act)} on ${name}
      begin select raise(abort, 'the audit is append-only'); end`.execute(database);
}

export async function createOutboxTables({ schema }: Kysely<unknown>): Promise<void> {
  const table = (name: string) => schema.createTable(name).ifNotExists();
  await table('subscriptions')
    .addColumn('id', 'text', key)
    .addColumn('owner', 'text', required)
    .addColumn('url', 'text', required)
    .addColumn('kinds', 'text', required)
    .addColumn('since', 'bigint', required)
    .execute();
  await table('told_cases')
    .addColumn('case_id', 'text', key)
    .addColumn('run_id', 'text', required)
    .addColumn('history_events', 'integer', required)
    .addColumn('shown', 'text', required)
    .addColumn('closed', 'integer', required)
    .execute();
  await table('outbox')
    .addColumn('id', 'text', required)
    .addColumn('subscription', 'text', required)
    .addColumn('case_id', 'text', required)
    .addColumn('position', 'bigint', required)
    .addColumn('body', 'text', required)
    .addColumn('due_at', 'bigint', required)
    .addColumn('tries', 'integer', required)
    .addColumn('done_at', 'bigint')
    .addColumn('error', 'text')
    .addPrimaryKeyConstraint('outbox_key', ['id', 'subscription'])
    .execute();
  await schema.createIndex('outbox_due').ifNotExists().on('outbox').columns(['done_at', 'due_at']).execute();
}

export async function createEndpoints(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('endpoints')
    .ifNotExists()
    .addColumn('subscription', 'text', key)
    .addColumn('place', 'text')
    .addColumn('failures', 'integer', required)
    .addColumn('rests_until', 'bigint', required)
    .execute();
  await database.schema
    .createIndex('outbox_waiting')
    .ifNotExists()
    .on('outbox')
    .columns(['subscription', 'case_id', 'position'])
    .where(sql.ref('done_at'), 'is', null)
    .execute();
  const tables = database as Kysely<Pick<RegisterTables, 'endpoints' | 'subscriptions'>>;
  const earlier = await tables.selectFrom('subscriptions').select(['id', 'owner']).execute();
  if (earlier.length === 0) return;
  const rows = earlier.map(({ id, owner }) => {
    return { subscription: id, place: placeOfOwner.exec(owner)?.[1] ?? null, failures: 0, rests_until: 0 };
  });
  const first = tables.insertInto('endpoints').values(rows);
  await first.onConflict((conflict) => conflict.column('subscription').doNothing()).execute();
}

/** `system 31684 portal`: where the token named a place, it stands before the account. */
const placeOfOwner = /^\S+ (\d{2}(?:\d{3})?) /;
