/** A stand-in agency, its adapter, and an ear for its callbacks, in a folder of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenEar, openCallbackEar } from '../../agencies/contract/callback-ear.js';
import { portTo } from '../../agencies/contract/contract-context.js';
import { type BackDoor, backDoorOf } from '../../agencies/contract/stand-in-control.js';
import type { AgencyPort } from '../../agencies/port.js';
import { startSandbox } from '../../agencies/sandbox/start.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';

export const secret = 'a secret for tests';

export const openEar = (): Promise<OpenEar> => openCallbackEar({ secret });

export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'lienthong-agency-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export interface Scene {
  readonly url: string;
  readonly port: AgencyPort;
  readonly ear: OpenEar;
  readonly backDoor: BackDoor;
  close(): Promise<void>;
}

export async function setScene(agency: AgencyId): Promise<Scene> {
  const [ear, folder] = await Promise.all([openEar(), temporaryFolder()]);
  const sandbox = await startSandbox(agency, {
    databasePath: join(folder.path, `${agency}.sqlite`),
    callbackUrl: ear.url,
    secret,
  });
  return {
    url: sandbox.url,
    port: portTo(agency, sandbox.url),
    ear,
    backDoor: backDoorOf(sandbox.url),
    async close() {
      await sandbox.stop();
      await ear.close();
      await folder.remove();
    },
  };
}
