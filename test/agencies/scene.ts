/** A stand-in agency, its adapter, and an ear for its callbacks, in a folder of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createAdapters } from '../../agencies/adapters.js';
import type { FarSide } from '../../agencies/contract/far-side.js';
import type { AgencyPort } from '../../agencies/port.js';
import type { HeldDossier } from '../../agencies/sandbox/back-door.js';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import { startSandbox } from '../../agencies/sandbox/start.js';
import { createNonceMemory, verify } from '../../agencies/signature.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';

export const secret = 'a secret for tests';

export interface Callback {
  readonly agency: string;
  readonly body: { readonly maThamChieu: string; readonly thuTu: number; readonly maThongBao: string };
}

export interface Ear {
  readonly url: string;
  /** Correctly signed callbacks, in order of arrival, repeats included. */
  readonly heard: readonly Callback[];
  /** The status that the next callbacks are answered with. @default 204 */
  answerWith(status: number): void;
  close(): Promise<void>;
}

export async function openEar(): Promise<Ear> {
  const heard: Callback[] = [];
  const nonces = createNonceMemory();
  let status = 204;
  const fetch = async (request: Request) => {
    const rawBody = await request.text();
    const verdict = await verify({ rawBody, header: (name) => request.headers.get(name), secret, nonces });
    if (!verdict.valid) return Response.json(verdict, { status: 401 });
    heard.push({ agency: request.url.split('/').at(-1) ?? '', body: JSON.parse(rawBody) });
    return new Response(null, { status });
  };
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (address: AddressInfo) =>
      resolve({ server, port: address.port }),
    );
  });
  return {
    url: `http://127.0.0.1:${port}/callbacks`,
    heard,
    answerWith: (next) => {
      status = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'lienthong-agency-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** @param timeoutMs for one exchange */
export function portTo(agency: AgencyId, url: string, timeoutMs?: number): AgencyPort {
  const urls = Object.fromEntries(agencyIds.map((id) => [id, url])) as Record<AgencyId, string>;
  return createAdapters(urls, timeoutMs)[agency];
}

export interface BackDoor {
  addFaults(...rules: readonly FaultRule[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** @param day legal day of the papers that follow */
  release(reference: string, day?: string): Promise<void>;
  dossiers(): Promise<readonly HeldDossier[]>;
}

export function backDoorOf(url: string): BackDoor {
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/sandbox${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    addFaults: (...rules) => ask('POST', '/faults', rules).then(() => undefined),
    clearFaults: () => ask('PUT', '/faults', []).then(() => undefined),
    release: (reference, day) => ask('POST', '/release', { reference, day }).then(() => undefined),
    dossiers: () => ask('GET', '/dossiers') as Promise<readonly HeldDossier[]>,
  };
}

export interface Scene {
  readonly url: string;
  readonly port: AgencyPort;
  readonly ear: Ear;
  readonly backDoor: BackDoor;
  readonly farSide: FarSide;
  close(): Promise<void>;
}

export async function setScene(agency: AgencyId): Promise<Scene> {
  const [ear, folder] = await Promise.all([openEar(), temporaryFolder()]);
  const sandbox = await startSandbox(agency, {
    databasePath: join(folder.path, `${agency}.sqlite`),
    callbackUrl: `${ear.url}/${agency}`,
    secret,
  });
  const backDoor = backDoorOf(sandbox.url);
  return {
    url: sandbox.url,
    port: portTo(agency, sandbox.url),
    ear,
    backDoor,
    farSide: farSideOf(backDoor, ear),
    async close() {
      await sandbox.stop();
      await ear.close();
      await folder.remove();
    },
  };
}

function farSideOf(backDoor: BackDoor, ear: Ear): FarSide {
  return {
    async dossiersUnder(reference) {
      return (await backDoor.dossiers()).filter((dossier) => dossier.reference === reference).length;
    },
    async callbacksAbout(reference) {
      return ear.heard.map(({ body }) => body).filter((body) => body.maThamChieu === reference);
    },
    askForPapers: (reference, items) => backDoor.addFaults({ kind: 'asksSupplement', items: [...items], reference }),
    hold: (reference) => backDoor.addFaults({ kind: 'hold', reference }),
    release: (reference) => backDoor.release(reference),
    failOnce: (reference, on, status) => backDoor.addFaults({ kind: 'fails', status, on, reference, times: 1 }),
    loseAnswerOnce: (reference, on) => backDoor.addFaults({ kind: 'answerLost', on, reference, times: 1 }),
    goDown: (reference) => backDoor.addFaults({ kind: 'down', reference }),
  };
}
