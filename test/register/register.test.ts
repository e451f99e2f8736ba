import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { openRegister } from '../../register/open-register.js';
import type { Register } from '../../register/register.js';
import { describeAnnulments } from './annulment-suite.js';
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
  const register = await openRegister({ url });
  cleanUp.push(() => register.close());
  return register;
}

describe('the register in its embedded database', () => {
  describeRegister(() => openedAt(freshFile()));
  describeAnnulments(() => openedAt(freshFile()));

  it('remembers cases and payments after a restart', async () => {
    const url = freshFile();
    const before = await openRegister({ url });
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
    await expect(openRegister({ url: 'postgres://clerk:secret@127.0.0.1:1/register' })).rejects.toThrow(
      /The register at postgres:\/\/clerk:…@127\.0\.0\.1:1\/register cannot be opened: .*ECONNREFUSED/,
    );
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

const postgres = process.env.LIENTHONG_TEST_POSTGRES;
if (postgres)
  describe('the register in PostgreSQL', () => {
    const fresh = async () => openedAt(await freshDatabase(postgres));
    describeRegister(fresh);
    describeAnnulments(fresh);
  });

/** A new database on the server of `address`. */
async function freshDatabase(address: string): Promise<string> {
  const name = `lienthong_test_${randomUUID().replaceAll('-', '')}`;
  const server = new Pool({ connectionString: address });
  await server.query(`create database ${name}`);
  cleanUp.push(async () => {
    await server.query(`drop database ${name}`);
    await server.end();
  });
  return Object.assign(new URL(address), { pathname: name }).href;
}
