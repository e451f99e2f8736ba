import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { userCacheFolder } from './cache-folder.js';
import type { ConnectionSettings } from './connection-settings.js';
import { databaseFileFor } from './database-file.js';
import type { DynamicConfig } from './dynamic-config.js';
import { dynamicConfigFor } from './dynamic-config.js';
import { endLeftovers, forgetRun } from './leftovers.js';
import type { Found, Needs } from './locate.js';
import { locateServer } from './locate.js';
import { firstVirtualTimeVersion, temporalServer } from './pins.js';
import type { Machine } from './places.js';
import { placesOn } from './places.js';
import { choosePort } from './ports.js';
import { askServer } from './server-facts.js';
import type { Started } from './start-found.js';
import { startFound } from './start-found.js';
import { TemporalUnavailable } from './temporal-unavailable.js';

export interface RunningTemporal {
  /** host:port */
  readonly address: string;
  /** What every connection to it is opened with: the address, and for a secured server how. */
  readonly connection: ConnectionSettings;
  readonly uiUrl?: string;
  /** Which way it was found, a sentence. */
  readonly origin: string;
  readonly pids: { readonly server?: number; readonly ui?: number };
  /** Ends what was started here; a server that ran before is left alone. */
  stop(): Promise<void>;
}

export interface StartTemporalOptions {
  /** Database, configuration and logs go into its subfolder `temporal`. */
  readonly stateFolder: string;
  say(line: string): void;
  readonly needs: Needs;
  readonly ui: boolean;
  /** 7233 unless given; 0 for any. */
  readonly preferredPort?: number;
  /** 8233 unless given; 0 for any. */
  readonly preferredUiPort?: number;
  /** Replaces our own entries of the same key. */
  readonly dynamicConfig?: DynamicConfig;
  /** `file` unless given. */
  readonly persistence?: 'file' | 'memory';
  /** The namespace that the UI opens with; `default` unless given. */
  readonly uiNamespace?: string;
  /** Address of the codec server that the UI asks to open payloads; without it they are shown sealed. */
  readonly uiCodec?: string;
  /** Where built programs are kept; the user's cache unless given. */
  readonly cacheFolder?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Finds or provides a Temporal server, with its UI on request, and waits until it takes requests.
 * @throws TemporalUnavailable when none can be had or started; the message names the ways out
 */
export async function startTemporal(options: StartTemporalOptions): Promise<RunningTemporal> {
  const { needs, env = process.env, cacheFolder = userCacheFolder() } = options;
  const say = (line: string) => options.say(line);
  const machine: Machine = { env, cacheFolder, say };
  const found = await locateServer(placesOn(machine), needs, say);
  if (found.kind === 'running') return leftAlone(found, env);
  const folder = join(resolve(options.stateFolder), 'temporal');
  await mkdir(folder, { recursive: true });
  await endLeftovers(folder, say);
  const started = await startOnFreePorts(found, folder, options, machine);
  const stop = () => stopAll(started, folder);
  if (needs === 'virtual-time') await requireVirtualTime(found, started, stop);
  const { connection, server, ui, uiUrl } = started;
  return {
    address: connection.address,
    connection,
    ...(uiUrl === undefined ? {} : { uiUrl }),
    origin: found.origin,
    pids: { server: server.pid, ...(ui === undefined ? {} : { ui: ui.pid }) },
    stop,
  };
}

/** Free when they were chosen: another program may take one before the server does. */
const mostChoicesOfPorts = 5;
// As Go says it on Linux and macOS, and on Windows.
const portWasTaken = /address already in use|Only one usage of each socket address/;

async function startOnFreePorts(
  found: Found & { kind: 'cli' | 'program' },
  folder: string,
  options: StartTemporalOptions,
  machine: Machine,
): Promise<Started> {
  for (let choice = 1; ; choice += 1) {
    const launch = await launchOf(found, folder, options);
    try {
      return await startFound(found, launch, machine);
    } catch (fault) {
      const taken = fault instanceof TemporalUnavailable && portWasTaken.test(fault.message);
      if (!taken || choice === mostChoicesOfPorts) throw fault;
      machine.say('another program took one of the ports of the Temporal server: it is started on others');
    }
  }
}

async function launchOf(found: Found, folder: string, options: StartTemporalOptions) {
  const say = (line: string) => options.say(line);
  const version = found.kind === 'cli' ? found.cli.serverVersion : temporalServer.version;
  const port = await choosePort(options.preferredPort ?? 7233, 'Temporal', say);
  return {
    folder,
    port,
    uiNamespace: options.uiNamespace ?? 'default',
    ...(options.uiCodec === undefined ? {} : { uiCodec: options.uiCodec }),
    dynamicConfig: dynamicConfigFor(options.dynamicConfig),
    ...(options.ui ? { uiPort: await choosePort(options.preferredUiPort ?? 8233, 'the Temporal UI', say) } : {}),
    ...(options.persistence === 'memory' ? {} : { databaseFile: await databaseFileFor(version, folder, say) }),
  };
}

/** The UI first: it would only complain of the server that went away. */
async function stopAll({ server, ui }: Started, folder: string): Promise<void> {
  await ui?.stop();
  await server.stop();
  await forgetRun(folder);
}

async function requireVirtualTime(found: Found, { connection }: Started, stop: () => Promise<void>): Promise<void> {
  const facts = await askServer(connection);
  if (facts?.virtualTime) return;
  await stop();
  throw new TemporalUnavailable(
    `The tests move the clock, and this server cannot: ${found.origin} (it says ${facts?.version ?? 'nothing'}). ` +
      `It must be ${firstVirtualTimeVersion} or later, with frontend.WorkflowTimeSkippingEnabled on.`,
  );
}

/** Not ours to stop; where its UI is, only TEMPORAL_UI_URL can say. */
function leftAlone(found: Found & { kind: 'running' }, env: NodeJS.ProcessEnv): RunningTemporal {
  return {
    address: found.connection.address,
    connection: found.connection,
    ...(env.TEMPORAL_UI_URL ? { uiUrl: env.TEMPORAL_UI_URL } : {}),
    origin: found.origin,
    pids: {},
    stop: async () => {},
  };
}
