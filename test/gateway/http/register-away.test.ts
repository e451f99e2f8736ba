import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Pool } from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { problemOf } from '../../../gateway/http/problem.js';
import { openDatabase } from '../../../register/database.js';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const undo of cleanUp.splice(0)) await undo();
});

/** @param meet what happens to whoever connects */
async function listening(meet: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    cleanUp.push(() => socket.destroy());
    meet(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function answerTo(connectionString: string): Promise<string | undefined> {
  const pool = new Pool({ connectionString, max: 1 });
  pool.on('error', () => undefined);
  cleanUp.push(() => pool.end());
  const fault: unknown = await pool.query('select 1').then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return problemOf(fault)?.code;
}

describe('a register that cannot be had', () => {
  it('is told as such when its server refuses, breaks off or has no address', async () => {
    const port = await listening((socket) => socket.destroy());
    expect(await answerTo(`postgres://clerk@127.0.0.1:${port}/register`)).toBe('REGISTER_UNAVAILABLE');
    expect(await answerTo('postgres://clerk@127.0.0.1:1/register')).toBe('REGISTER_UNAVAILABLE');
    expect(await answerTo('postgres://clerk@register.invalid/register')).toBe('REGISTER_UNAVAILABLE');
  });

  it('is not waited for without end where its server says nothing', async () => {
    const port = await listening(() => undefined);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let fault: unknown;
    void openDatabase(`postgres://clerk@127.0.0.1:${port}/register`).catch((reason: unknown) => (fault = reason));
    for (let seconds = 0; seconds < 60 && fault === undefined; seconds += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      await new Promise(setImmediate);
    }
    expect(fault).toBeInstanceOf(Error);
    expect(problemOf((fault as Error).cause)?.code).toBe('REGISTER_UNAVAILABLE');
  });
});
