/** A sound stand-in agency behind two proxies: one before its door, one before the place to which it calls back. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startSandbox } from '../../agencies/sandbox/start.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';

export interface Asked {
  readonly method: string;
  /** With the search part. */
  readonly path: string;
  /** Our reference of the dossier, empty on the way to the control interface. */
  readonly reference: string;
  readonly key: string | undefined;
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

export interface Told {
  readonly status: number;
  readonly body: unknown;
}

export type CallbackBody = Readonly<Record<string, unknown>> & { readonly maThongBao: string; readonly thuTu: number };
export type SignatureHeaders = Readonly<Record<string, string>>;

/** What goes wrong between the two sides; what is not given goes through as it is. */
export interface Defect {
  answer?(asked: Asked, passOn: (asked: Asked) => Promise<Told>): Promise<Told>;
  /** @param deliver @returns the HTTP status that the agency sees */
  callBack?(
    body: CallbackBody,
    headers: SignatureHeaders,
    deliver: (body: unknown, headers: SignatureHeaders) => Promise<number>,
  ): Promise<number>;
}

export const secret = 'a secret between two sides';

export interface DefectiveAgency {
  readonly url: string;
  /** From now on callbacks go there. */
  callTo(url: string): void;
  close(): Promise<void>;
}

export async function startDefectiveAgency(agency: AgencyId, defect: Defect = {}): Promise<DefectiveAgency> {
  let recipient: string | undefined;
  const callbacks = await listen(async (request) => {
    const rawBody = await text(request);
    const deliver = (body: unknown, headers: SignatureHeaders) =>
      // Whoever starts the stand-in may not know yet where to call: it tries again.
      recipient ? post(recipient, JSON.stringify(body), headers) : Promise.resolve(503);
    const [body, headers] = [JSON.parse(rawBody) as CallbackBody, signatureOf(request)];
    const status = await (defect.callBack?.(body, headers, deliver) ?? deliver(body, headers));
    return { status, body: {} };
  });
  const sandbox = await startSandbox(agency, { databasePath: ':memory:', callbackUrl: callbacks.url, secret });
  const passOn = (asked: Asked) => forward(sandbox.url, asked);
  const door = await listen(async (request) => {
    const asked = await read(request);
    return defect.answer?.(asked, passOn) ?? passOn(asked);
  });
  return {
    url: door.url,
    callTo: (url) => {
      recipient = url;
    },
    async close() {
      await sandbox.stop();
      await Promise.all([door.close(), callbacks.close()]);
    },
  };
}

async function listen(answer: (request: IncomingMessage) => Promise<Told>) {
  const server: Server = createServer((request, response) => {
    answer(request).then(
      ({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      // The stand-in hung up, so the caller of the proxy is hung up on as well.
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const { method = 'GET', url: path = '/', headers } = request;
  const rawBody = await text(request);
  const body = rawBody === '' ? undefined : JSON.parse(rawBody);
  const asked = new URL(path, 'http://agency').searchParams.get('maThamChieu');
  const key = headers['idempotency-key'];
  return {
    method,
    path,
    reference: asked ?? body?.maThamChieu ?? '',
    key: typeof key === 'string' ? key : undefined,
    body,
  };
}

async function forward(url: string, { method, path, key, body }: Asked): Promise<Told> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

function signatureOf({ headers }: IncomingMessage): SignatureHeaders {
  const signed = Object.entries(headers).filter(([name]) => name.startsWith('x-lienthong-'));
  return Object.fromEntries(signed.map(([name, value]) => [name, String(value)]));
}

async function post(url: string, body: string, headers: SignatureHeaders): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}
