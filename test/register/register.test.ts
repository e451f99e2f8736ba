import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openDataKeys } from '../../register/data-keys.js';
import { openDatabase } from '../../register/database.js';
import { isDatabaseAway } from '../../register/database-away.js';
import { openRegister } from '../../register/open-register.js';
import type { Register } from '../../register/register.js';
import { inTheClear } from '../../register/sealing.js';
import { postgresForTests } from '../harness/postgres.js';
import { describeAnnulments } from './annulment-suite.js';
import { describeDataKeys } from './data-keys-suite.js';
import { describeAuditForGood, describeGatewayTables } from './gateway-suite.js';
import { describeKeptCallbacks } from './kept-callbacks-suite.js';
import { describeRegister } from './register-suite.js';
import { claimOf, openingOf } from './samples.js';

const cleanUp: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-register-'));
  cleanUp.push(() => rmSync(folder, { recursive: true }));
  return join(folder, 'register.sqlite');
}

async function openedAt(url: string): Promise<Register> {
  const register = await openRegister({ url, sealing: inTheClear });
  cleanUp.push(() => register.close());
  return register;
}

describe('the register in its embedded database', () => {
  describeRegister(() => openedAt(freshFile()));
  describeAnnulments(() => openedAt(freshFile()));
  describeGatewayTables(() => openedAt(freshFile()));
  describeKeptCallbacks(() => openedAt(freshFile()));
  describeAuditForGood(() => withStatements(freshFile()));
  describeDataKeys(() => withKeys(freshFile()));
  describeEarlierSubscriptions(async () => freshFile());

  it('remembers cases and payments after a restart', async () => {
    const url = freshFile();
    const before = await openRegister({ url, sealing: inTheClear });
    const { dossierCodes } = await before.registerOpening(openingOf('case-1'));
    await before.reservePayment(claimOf('case-1'));
    await before.close();
    const after = await openedAt(url);
    expect((await after.findCase('case-1'))?.dossierCodes).toEqual(dossierCodes);
    expect(await after.reservePayment(claimOf('case-2'))).toMatchObject({ granted: false });
  });

  it('stays open for one user when another in the same process closes it', async () => {
    const url = freshFile();
    const [one, other] = [await openedAt(url), await openedAt(url)];
    const opened = await Promise.all([
      one.registerOpening(openingOf('case-1')),
      other.registerOpening(openingOf('case-2')),
    ]);
    await one.close();
    expect(opened.map(({ openedBefore }) => openedBefore)).toEqual([false, false]);
    expect(await other.findCase('case-1')).toBeDefined();
  });

  it('gives every number once and a payment once when several processes write at the same time', async () => {
    const url = freshFile();
    const clerks = ['a', 'b', 'c'].map((clerk) => clerkProcess(url, clerk));
    const answers = (await Promise.all(clerks)).flat();
    const codes = answers.flatMap(({ codes }) => codes);
    expect(codes).toHaveLength(3 * 20 * 2);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.toSorted().at(-1)).toBe('H51.17-260302-0120');
    expect(answers.filter(({ granted }) => granted)).toHaveLength(1);
  });

  it('says which database it could not open', async () => {
    await expect(
      openRegister({ url: 'postgres://clerk:secret@127.0.0.1:1/register', sealing: inTheClear }),
    ).rejects.toThrow(/The register at postgres:\/\/clerk:…@127\.0\.0\.1:1\/register cannot be opened: .*ECONNREFUSED/);
  });
});

interface ClerkAnswer {
  readonly codes: readonly string[];
  readonly granted: boolean;
}

async function clerkProcess(url: string, clerk: string): Promise<ClerkAnswer> {
  const program = join(import.meta.dirname, 'clerk.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, url, clerk], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const [exitCode] = await once(child, 'close');
  if (exitCode !== 0) throw new Error(`Clerk ${clerk} ended with exit code ${exitCode}.`);
  return JSON.parse(output) as ClerkAnswer;
}

const postgres = await postgresForTests();
if (postgres)
  describe('the register in PostgreSQL', () => {
    afterAll(() => postgres.stop());
    const freshUrl = async () => {
      const { url, drop } = await postgres.fresh();
      cleanUp.push(drop);
      return url;
    };
    const fresh = async () => openedAt(await freshUrl());
    describeRegister(fresh);
    describeAnnulments(fresh);
    describeGatewayTables(fresh);
    describeKeptCallbacks(fresh);
    describeAuditForGood(async () => withStatements(await freshUrl()));
    describeDataKeys(async () => withKeys(await freshUrl()));

    it('loses a connection that is in use, and only its user is told', async () => {
      const { database, close } = await openDatabase(await freshUrl());
      cleanUp.push(close);
      await database.connection().execute(async (held) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(held);
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database);
        const isAway = () => sql`select 1`.execute(held).then(() => false, isDatabaseAway);
        await expect.poll(isAway).toBe(true);
      });
      await expect.poll(() => sql`select 1`.execute(database).then(({ rows }) => rows.length, isDatabaseAway)).toBe(1);
    });

    it('tells a server that ends from a statement that is wrong', async () => {
      const { run } = await withStatements(await freshUrl());
      const faultOf = (statement: string) => run(statement).catch((fault: unknown) => fault) as Promise<Error>;
      const wrong = await faultOf('select 1 / 0');
      expect(wrong.message).toContain('division by zero');
      expect(isDatabaseAway(wrong)).toBe(false);
      expect(isDatabaseAway(await faultOf('select pg_terminate_backend(pg_backend_pid())'))).toBe(true);
    });

    describeEarlierSubscriptions(freshUrl);
  });

async function withStatements(url: string) {
  const register = await openedAt(url);
  const { database, close } = await openDatabase(url);
  cleanUp.push(close);
  return { register, run: (statement: string) => sql.raw(statement).execute(database) };
}

async function withKeys(url: string) {
  const register = await openedAt(url);
  const keys = await openDataKeys({ url });
  cleanUp.push(() => keys.close());
  return { register, keys };
}

/** @param freshUrl address of an empty database */
function describeEarlierSubscriptions(freshUrl: () => Promise<string>): void {
  it('binds subscriptions that were made before places were kept to the place of their owner', async () => {
    const url = await freshUrl();
    const { run } = await withStatements(url);
    await run('drop table endpoints');
    await run('drop index outbox_waiting');
    await run(`delete from kysely_migration where name = '0007-outbox-endpoints'`);
    for (const owner of ['system 31684 portal', 'system 92 portal', 'system portal'])
      await run(`insert into subscriptions values ('${owner}', '${owner}', 'http://127.0.0.1', '[]', 0)`);
    for (const step of cleanUp.splice(1).reverse()) await step();
    const { outbox } = await openedAt(url);
    const places = (await outbox.subscriptions()).map(({ owner, place }) => [owner, place]).toSorted();
    expect(places).toEqual([
      ['system 31684 portal', '31684'],
      ['system 92 portal', '92'],
      ['system portal', null],
    ]);
  });
}
