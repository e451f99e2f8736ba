/** A door in front of an agency's system: counts who comes, and can be shut, as if nobody were there. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface CountedDoor {
  readonly url: string;
  /** When each request came, milliseconds, in order. */
  readonly askedAt: readonly number[];
  shut: boolean;
  close(): Promise<void>;
}

/** @param systemUrl of the system behind it */
export async function openCountedDoor(systemUrl: string): Promise<CountedDoor> {
  const askedAt: number[] = [];
  const server = createServer(async (request, response) => {
    askedAt.push(Date.now());
    if (door.shut) {
      request.socket.destroy();
      return;
    }
    const answer = await passOn(systemUrl, request);
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const door: CountedDoor = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    askedAt,
    shut: false,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return door;
}

async function passOn(systemUrl: string, request: IncomingMessage): Promise<Response> {
  const key = request.headers['idempotency-key'];
  const body = await text(request);
  return fetch(`${systemUrl}${request.url}`, {
    method: request.method ?? 'GET',
    headers: { 'content-type': 'application/json', ...(typeof key === 'string' && { 'idempotency-key': key }) },
    ...(body !== '' && { body }),
  });
}
