/** Starts one stand-in agency system: real HTTP on loopback, a database of its own, callbacks to whoever listens. */
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { openBackDoor } from './back-door.js';
import { startClockwork } from './clockwork.js';
import { openSandboxDatabase } from './database.js';
import { sendDueNotices } from './deliverer.js';
import type { Desk } from './folders.js';
import { openFrontDoor } from './front-door.js';
import { doDueWork } from './own-work.js';
import { systems } from './systems.js';

export interface SandboxOptions {
  /** @default 0, any free port */
  readonly port?: number;
  /** SQLite file; folders are created. `:memory:` forgets everything at the end. */
  readonly databasePath: string;
  /** Where notices are posted, `http://127.0.0.1:8080/callbacks/home-affairs`. Without it nobody is called. */
  readonly callbackUrl?: string;
  /** Signs the callbacks. */
  readonly secret: string;
  /** Pause before each of the agency's own pieces of work, ms. @default 0 */
  readonly paceMs?: number;
  /** One line about something that went wrong inside. @default silence */
  readonly log?: (line: string) => void;
}

export interface RunningSandbox {
  readonly agency: AgencyId;
  readonly url: string;
  stop(): Promise<void>;
}

/** @throws Error when the port is taken */
export async function startSandbox(agency: AgencyId, options: SandboxOptions): Promise<RunningSandbox> {
  const { databasePath, callbackUrl, secret, paceMs = 0, log = () => {} } = options;
  const desk: Desk = { system: systems[agency], paceMs };
  const database = openSandboxDatabase(databasePath);
  const report = (failure: unknown) =>
    log(`${agency}: ${failure instanceof Error ? failure.message : String(failure)}`);

  const delivery = callbackUrl
    ? startClockwork(() => sendDueNotices({ callbackUrl, secret }, database), report)
    : undefined;
  const work = startClockwork(async () => {
    const next = await doDueWork(desk, database, report);
    delivery?.wake();
    return next;
  }, report);

  const app = openFrontDoor({ desk, database, wake: work.wake });
  app.route('/sandbox', openBackDoor(database, work.wake));
  app.get('/healthz', (visit) => visit.json({ agency, ok: true }));

  const close = async () => {
    await work.stop();
    await delivery?.stop();
    await database.destroy();
  };
  try {
    const { server, port } = await listen(app.fetch, options.port ?? 0);
    return { agency, url: `http://127.0.0.1:${port}`, stop: () => hangUp(server).then(close) };
  } catch (failure) {
    await close();
    throw failure;
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number) {
  return new Promise<{ server: ServerType; port: number }>((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (address: AddressInfo) =>
      resolve({ server, port: address.port }),
    );
    server.once('error', reject);
  });
}

function hangUp(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
