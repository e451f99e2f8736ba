/** The one file in which a stand-in agency keeps everything: what is not here is lost with the process. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Generated, Kysely, SqliteDialect, type Transaction } from 'kysely';
import Database from 'libsql';
import type { End } from './agency-system.js';

export interface DossierRow {
  reference: string;
  number: string;
  procedure: string;
  dossier_code: string;
  /** JSON. */
  application: string;
  /** JSON: what the clerks wrote down. */
  memory: string;
  day: string;
  stage: string;
  /** `annulled`: it had been decided, and was taken back. */
  ended: End | 'annulled' | null;
  /** When the next piece of work is due, ms since 1970; null while waiting for a message, held, or at the end. */
  work_at: number | null;
  /** `released` is never held again. */
  hold: 'held' | 'released' | null;
}

export interface NoticeRow {
  id: string;
  reference: string;
  sequence: number;
  /** JSON, as it is sent. */
  body: string;
  /** How often it is still to be sent: 0 when delivered, known from an answer, or lost by a fault. */
  copies_left: number;
  deliveries: number;
  attempts: number;
  /** ms since 1970. */
  next_attempt_at: number;
  /** 1 when a fault makes it let its successor pass. */
  yields: number;
}

export interface MessageRow {
  key: string;
  reference: string;
  kind: string;
  /** JSON. */
  content: string;
  /** When it was taken, ms since 1970. */
  at: number;
}

export interface SandboxTables {
  dossiers: DossierRow;
  messages: MessageRow;
  notices: NoticeRow;
  books: { name: string; last: number };
  faults: { id: Generated<number>; rule: string; times_left: number | null };
}

export type SandboxDatabase = Kysely<SandboxTables>;
export type SandboxTransaction = Transaction<SandboxTables>;

const tables = `
  create table if not exists dossiers (
    reference text primary key, number text not null unique, procedure text not null, dossier_code text not null,
    application text not null, memory text not null, day text not null, stage text not null,
    ended text, work_at integer, hold text
  );
  create table if not exists messages (
    key text primary key, reference text not null, kind text not null, content text not null,
    at integer not null
  );
  create table if not exists notices (
    id text primary key, reference text not null, sequence integer not null, body text not null,
    copies_left integer not null, deliveries integer not null, attempts integer not null,
    next_attempt_at integer not null, yields integer not null, unique (reference, sequence)
  );
  create table if not exists books (name text primary key, last integer not null);
  create table if not exists faults (id integer primary key autoincrement, rule text not null, times_left integer);
`;

export function openSandboxDatabase(path: string): SandboxDatabase {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const file = new Database(path);
  file.pragma('journal_mode = WAL');
  // A killed process loses nothing with NORMAL; only a power cut could cost the last transactions.
  file.pragma('synchronous = NORMAL');
  file.pragma('busy_timeout = 5000');
  file.exec(tables);
  addArrivalTimes(file);
  return new Kysely<SandboxTables>({ dialect: new SqliteDialect({ database: file }) });
}

/** A file of an earlier build kept its messages without their time. */
function addArrivalTimes(file: Database.Database): void {
  const columns = file.prepare("select name from pragma_table_info('messages')").all() as { name: string }[];
  if (columns.some(({ name }) => name === 'at')) return;
  file.exec('alter table messages add column at integer not null default 0');
}
