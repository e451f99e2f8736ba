import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { Pool } from 'pg';
import { migrate } from './migrations.js';
import type { RegisterDatabase, RegisterTables } from './tables.js';

/** Milliseconds that a writer waits for another process's transaction, and a query for a connection. */
const patienceMs = 10_000;

/**
 * Every transaction of the register begins with a write. SQLite then takes the write lock at once and waits for it,
 * whereas a transaction that read first would be refused when another process wrote in between.
 * @param url a file path, or `postgres://…`
 * @throws Error when the database cannot be opened
 */
export async function openDatabase(url: string): Promise<{ database: RegisterDatabase; close: () => Promise<void> }> {
  const opened = /^postgres(ql)?:\/\//.test(url) ? openPostgres(url) : openFile(resolve(url));
  try {
    await migrate(opened.database);
    return opened;
  } catch (cause) {
    await opened.close();
    throw new Error(
      `The register at ${withoutPassword(url)} cannot be opened: ${String(cause)}. Check its address and that it can be written.`,
      { cause },
    );
  }
}

function withoutPassword(url: string): string {
  return url.replace(/:[^:@/]*@/, ':…@');
}

function openPostgres(connectionString: string) {
  const pool = new Pool({ connectionString, max: 5, connectionTimeoutMillis: patienceMs });
  // A lost connection is replaced by the next query, which reports the failure to whoever asked. Of one that is idle the
  // pool tells, of one that is in use only the connection: unheard, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database: RegisterDatabase = new Kysely<RegisterTables>({ dialect: new PostgresDialect({ pool }) });
  return { database, close: () => database.destroy() };
}

/**
 * One connection per file and process: a second one would block the event loop while waiting for a lock that only
 * this event loop can free.
 */
const openFiles = new Map<string, { database: RegisterDatabase; users: number }>();

function openFile(path: string) {
  const file = openFiles.get(path) ?? { database: connectFile(path), users: 0 };
  openFiles.set(path, file);
  file.users += 1;
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    file.users -= 1;
    if (file.users > 0) return;
    openFiles.delete(path);
    await file.database.destroy();
  };
  return { database: file.database, close };
}

function connectFile(path: string): RegisterDatabase {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path);
  database.pragma(`busy_timeout = ${patienceMs}`);
  database.pragma('journal_mode = WAL');
  // A killed process loses nothing in this mode; only a power cut may lose the last transactions.
  database.pragma('synchronous = NORMAL');
  // A key that is destroyed must not stay in a free page of the file.
  database.pragma('secure_delete = ON');
  return new Kysely<RegisterTables>({ dialect: new SqliteDialect({ database }) });
}
