/** A PostgreSQL for tests: the one that LIENTHONG_TEST_POSTGRES names, or one of their own where it is installed. */
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { initdbOnThisMachine, postgresUser, startPostgres } from '../../bench/workload/postgres-cluster.js';

export interface PostgresForTests {
  /** Address of an empty register, which is gone once it is dropped. */
  fresh(): Promise<{ readonly url: string; drop(): Promise<void> }>;
  stop(): Promise<void>;
}

/** @returns null where there is none */
export async function postgresForTests(): Promise<PostgresForTests | null> {
  const named = process.env.LIENTHONG_TEST_POSTGRES;
  if (named) return inDatabaseOfItsOwn(named, async () => {});
  if (!(await initdbOnThisMachine())) return null;
  const { port, stop } = await startPostgres();
  return inDatabaseOfItsOwn(`postgres://${postgresUser}@127.0.0.1:${port}/postgres`, stop);
}

/** A register is a schema in one database: a database each would take twice as long. */
async function inDatabaseOfItsOwn(server: string, stop: () => Promise<void>): Promise<PostgresForTests> {
  const name = `lienthong_test_${randomUUID().replaceAll('-', '')}`;
  const outside = new Pool({ connectionString: server });
  await outside.query(`create database ${name}`);
  const address = new URL(server);
  address.pathname = name;
  const inside = new Pool({ connectionString: address.href });
  let serial = 0;
  return {
    async fresh() {
      serial += 1;
      const schema = `register_${serial}`;
      await inside.query(`create schema ${schema}`);
      const url = new URL(address);
      url.searchParams.set('options', `-c search_path=${schema} -c synchronous_commit=off`);
      return { url: url.href, drop: async () => void (await inside.query(`drop schema ${schema} cascade`)) };
    },
    async stop() {
      await inside.end();
      await outside.query(`drop database ${name}`);
      await outside.end();
      await stop();
    },
  };
}
