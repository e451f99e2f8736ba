import type { ConnectionSettings } from './connection-settings.js';
import { localConnection } from './connection-settings.js';
import type { DetachedProcess } from './detached-process.js';
import type { Found } from './locate.js';
import type { Machine } from './places.js';
import { findUiProgram } from './places.js';
import type { ServerLaunch } from './start-server.js';
import { startServerOfCli, startServerProgram } from './start-server.js';
import { startUiProgram } from './start-ui.js';
import { TemporalUnavailable } from './temporal-unavailable.js';

/** What was started, and where it answers. */
export interface Started {
  readonly connection: ConnectionSettings;
  readonly server: DetachedProcess;
  /** A process of its own, unless the CLI serves the UI too. */
  readonly ui?: DetachedProcess;
  readonly uiUrl?: string;
}

/** Undefined UI port: no UI. */
type FoundLaunch = ServerLaunch & { readonly uiPort?: number; readonly uiNamespace: string; readonly uiCodec?: string };

/**
 * Starts the server that was found, and its UI when a port is given for it.
 * @throws TemporalUnavailable when the server does not come up; a UI that does not is only said
 */
export async function startFound(
  found: Found & { kind: 'cli' | 'program' },
  launch: FoundLaunch,
  machine: Machine,
): Promise<Started> {
  const connection = localConnection(launch.port);
  const { uiPort } = launch;
  if (found.kind === 'cli') {
    const server = await startServerOfCli(found.cli, launch, machine.say);
    return { connection, server, ...(uiPort === undefined ? {} : { uiUrl: urlOf(uiPort) }) };
  }
  const server = await startServerProgram(found.path, launch);
  const ui = uiPort === undefined ? undefined : await startUi({ ...launch, uiPort }, machine);
  return { connection, server, ...(ui === undefined || uiPort === undefined ? {} : { ui, uiUrl: urlOf(uiPort) }) };
}

const urlOf = (uiPort: number): string => `http://127.0.0.1:${uiPort}`;

/** Cases run without the UI too, so its absence is said and nothing more. */
async function startUi(launch: FoundLaunch & { readonly uiPort: number }, machine: Machine) {
  try {
    const path = await findUiProgram(machine);
    if (path === undefined) throw new TemporalUnavailable('there is no Go 1.21 or later on PATH to build it.');
    return await startUiProgram(path, {
      folder: launch.folder,
      port: launch.uiPort,
      temporalAddress: localConnection(launch.port).address,
      defaultNamespace: launch.uiNamespace,
      ...(launch.uiCodec === undefined ? {} : { codec: launch.uiCodec }),
    });
  } catch (error) {
    machine.say(`no Temporal UI: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
