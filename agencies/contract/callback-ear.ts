/** Listens on loopback for what an agency calls back, and takes only what is signed as agreed. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { z } from 'zod';
import { createNonceMemory, verify } from '../signature.js';
import type { Callback, CallbackEar, RefusedCallback } from './contract-check.js';

export interface OpenEar extends CallbackEar {
  /** The status that the next callbacks are answered with. @default 204 */
  answerWith(status: number): void;
  close(): Promise<void>;
}

export interface EarOptions {
  /** Shared with the system that calls back. */
  readonly secret: string;
  /** @default 0, any free port */
  readonly port?: number;
  /** Where callbacks are awaited, behind the address. @default /callbacks */
  readonly path?: string;
}

const notice = z.looseObject({ maThamChieu: z.string() });

/** @throws Error when the port is taken */
export async function openCallbackEar({ secret, port = 0, path = '/callbacks' }: EarOptions): Promise<OpenEar> {
  const heard: Callback[] = [];
  const refused: RefusedCallback[] = [];
  const turnedAway = new Set<string>();
  const nonces = createNonceMemory();
  let usual = 204;

  const receive = async (request: Request): Promise<Response> => {
    const rawBody = await request.text();
    const body = notice.safeParse(jsonOrUndefined(rawBody)).data;
    const refuse = (status: number, message: string) => {
      refused.push({ reference: body?.maThamChieu, message });
      return Response.json({ message }, { status });
    };
    const verdict = await verify({ rawBody, header: (name) => request.headers.get(name), secret, nonces });
    if (!verdict.valid) return refuse(401, verdict.message);
    if (!body) return refuse(400, 'The body is not a notice: it is no JSON object, or has no maThamChieu.');
    const status = turnedAway.delete(body.maThamChieu) ? 503 : usual;
    heard.push({ body, status });
    return new Response(null, { status });
  };
  const server = serve({ fetch: receive, port, hostname: '127.0.0.1' });
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    heard,
    refused,
    turnAwayOnce: (reference) => turnedAway.add(reference),
    answerWith: (status) => {
      usual = status;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
