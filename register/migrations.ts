import { type Kysely, type Migration, Migrator, type SchemaModule, SqliteAdapter, sql } from 'kysely';
import { key, required } from './columns.js';
import { createAccessTables, createEndpoints, createOutboxTables } from './gateway-tables.js';

/** In order of their names. One that has ever run somewhere is not changed: add the next one. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-cases-payments-results': { up: createFirstTables },
  '0002-kept-callbacks': { up: createKeptCallbacks },
  '0003-annulments': { up: createAnnulments },
  '0004-data-keys': { up: createDataKeys },
  '0005-gateway-access': { up: createAccessTables },
  '0006-gateway-outbox': { up: createOutboxTables },
  '0007-outbox-endpoints': { up: createEndpoints },
};

async function createFirstTables({ schema }: Kysely<unknown>): Promise<void> {
  await createCaseTables(schema);
  await createResultTables(schema);
}

async function createCaseTables(schema: SchemaModule): Promise<void> {
  const table = (name: string) => schema.createTable(name).ifNotExists();
  await table('cases')
    .addColumn('case_id', 'text', key)
    .addColumn('subject_key', 'text', required)
    .addColumn('bundle', 'text', required)
    .addColumn('org_code', 'text', required)
    .addColumn('filed_on', 'text', required)
    .execute();
  await table('dossiers')
    .addColumn('case_id', 'text', required)
    .addColumn('dossier', 'text', required)
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addPrimaryKeyConstraint('dossiers_key', ['case_id', 'dossier'])
    .execute();
  await table('sole_dossiers')
    .addColumn('subject_key', 'text', required)
    .addColumn('dossier', 'text', required)
    .addColumn('case_id', 'text', required)
    .addPrimaryKeyConstraint('sole_dossiers_key', ['subject_key', 'dossier'])
    .execute();
  await table('dossier_numbers')
    .addColumn('org_code', 'text', required)
    .addColumn('day', 'text', required)
    .addColumn('last', 'integer', required)
    .addPrimaryKeyConstraint('dossier_numbers_key', ['org_code', 'day'])
    .execute();
}

async function createResultTables(schema: SchemaModule): Promise<void> {
  const table = (name: string) => schema.createTable(name).ifNotExists();
  await table('payments')
    .addColumn('payment', 'text', required)
    .addColumn('subject_key', 'text', required)
    .addColumn('case_id', 'text', required)
    .addColumn('dossier', 'text', required)
    .addColumn('head', 'text', required)
    .addColumn('amount', 'bigint', required)
    .addColumn('spent', 'integer', required)
    .addPrimaryKeyConstraint('payments_key', ['payment', 'subject_key'])
    .execute();
  await table('final_records').addColumn('case_id', 'text', key).addColumn('record', 'text', required).execute();
  await table('results')
    .addColumn('case_id', 'text', required)
    .addColumn('dossier', 'text', required)
    .addColumn('code', 'text', required)
    .addColumn('outcome', 'text', required)
    .addPrimaryKeyConstraint('results_key', ['case_id', 'dossier'])
    .execute();
}

async function createKeptCallbacks({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('kept_callbacks')
    .ifNotExists()
    .addColumn('agency', 'text', required)
    .addColumn('notice', 'text', required)
    .addColumn('reference', 'text')
    .addColumn('event', 'text')
    .addColumn('code', 'text', required)
    .addColumn('body', 'text', required)
    .addColumn('first_at', 'bigint', required)
    .addColumn('last_at', 'bigint', required)
    .addColumn('deliveries', 'integer', required)
    .addColumn('taken_at', 'bigint')
    .addPrimaryKeyConstraint('kept_callbacks_key', ['agency', 'notice'])
    .execute();
}

async function createAnnulments({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('annulments')
    .ifNotExists()
    .addColumn('case_id', 'text', key)
    .addColumn('decision', 'text', required)
    .addColumn('requested_at', 'bigint', required)
    .addColumn('begun_at', 'bigint')
    .addColumn('completed_at', 'bigint')
    .execute();
  await schema
    .createTable('annulment_steps')
    .ifNotExists()
    .addColumn('case_id', 'text', required)
    .addColumn('position', 'integer', required)
    .addColumn('dossier', 'text', required)
    .addColumn('agency', 'text', required)
    .addColumn('reference', 'text', required)
    .addColumn('how', 'text', required)
    .addColumn('result_number', 'text')
    .addColumn('state', 'text', required)
    .addColumn('tries', 'integer', required)
    .addColumn('error', 'text')
    .addColumn('begun_at', 'bigint')
    .addColumn('done_at', 'bigint')
    .addColumn('by_hand', 'text')
    .addPrimaryKeyConstraint('annulment_steps_key', ['case_id', 'position'])
    .execute();
}

async function createDataKeys({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('data_keys')
    .ifNotExists()
    .addColumn('id', 'text', key)
    .addColumn('case_id', 'text')
    .addColumn('master', 'text')
    .addColumn('wrapped', 'text')
    .addColumn('erased_at', 'bigint')
    .execute();
  await schema.createIndex('data_keys_of_case').ifNotExists().on('data_keys').column('case_id').execute();
  await schema.createIndex('data_keys_of_master').ifNotExists().on('data_keys').column('master').execute();
}

/**
 * Brings the tables up to date; several processes may do so at once.
 * @throws Error when a migration fails
 */
export async function migrate<Tables>(database: Kysely<Tables>): Promise<void> {
  if (database.getExecutor().adapter instanceof SqliteAdapter) await migrateFile(database);
  else await bringUp(database);
}

/** Kysely locks PostgreSQL against other processes that migrate, and SQLite not: there the write lock is taken first. */
function migrateFile<Tables>(database: Kysely<Tables>): Promise<void> {
  return database.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      await bringUp(connection);
      await sql`commit`.execute(connection);
    } catch (fault) {
      await sql`rollback`.execute(connection);
      throw fault;
    }
  });
}

async function bringUp<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
