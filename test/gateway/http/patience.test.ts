import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { limitArrival, usualPatience } from '../../../gateway/http/patience.js';

const cleanUp: (() => unknown)[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const undo of cleanUp.splice(0)) undo();
});

async function serverThatReadsAll() {
  const server = createServer(async (request, response) => {
    let length = 0;
    try {
      for await (const chunk of request) length += chunk.length;
      response.end(String(length));
    } catch {
      // The one who asks sees that the line is cut.
    }
  });
  limitArrival(server, usualPatience);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return server;
}

/** Sends one byte, lets time pass, and sends another. */
async function slowly(path: string, ms: number): Promise<string> {
  const server = await serverThatReadsAll();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { port } = server.address() as AddressInfo;
  const asking = send({ port, host: '127.0.0.1', path, method: 'POST', headers: { 'transfer-encoding': 'chunked' } });
  const answered = new Promise<string>((resolve) => {
    asking.on('error', () => resolve('cut'));
    asking.on('response', (response) => response.on('data', (chunk) => resolve(String(chunk))));
  });
  asking.write('1');
  await once(server, 'request');
  await vi.advanceTimersByTimeAsync(ms);
  asking.end('2');
  return answered;
}

describe('a request that arrives slowly', () => {
  it('is waited for as long as its kind takes', async () => {
    expect(await slowly('/bundles/death/cases', usualPatience.bodyMs - 1)).toBe('2');
    expect(await slowly('/bundles/death/cases', usualPatience.bodyMs)).toBe('cut');
    expect(await slowly('/bundles/death/cases/bulk', 20 * usualPatience.bodyMs)).toBe('2');
  });

  it('is not cut off by the server itself, but where its headers or anything more do not come', async () => {
    const { requestTimeout, headersTimeout, timeout } = await serverThatReadsAll();
    expect({ requestTimeout, headersTimeout, timeout }).toEqual({
      requestTimeout: 0,
      headersTimeout: 60_000,
      timeout: 120_000,
    });
  });
});
