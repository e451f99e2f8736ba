import { findCached } from './cache-folder.js';
import { connectionFromEnvironment } from './connection-settings.js';
import { buildWithGo } from './go-build.js';
import { findGo } from './go-toolchain.js';
import type { Places } from './locate.js';
import type { Pin } from './pins.js';
import { temporalServer, temporalUi } from './pins.js';
import { downloadWithSdk } from './sdk-download.js';
import { askServer } from './server-facts.js';
import { findCliOnPath } from './temporal-cli.js';

export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly cacheFolder: string;
  say(line: string): void;
}

/** The places on this machine where a server can be had. */
export function placesOn(machine: Machine): Places {
  const { env, cacheFolder, say } = machine;
  return {
    connection: connectionFromEnvironment(env),
    askServer,
    cliOnPath: () => findCliOnPath(env),
    cached: () => findCached(temporalServer, cacheFolder),
    sdkDownload: () => downloadWithSdk(cacheFolder, say),
    build: () => buildHere(temporalServer, machine),
  };
}

/**
 * The UI program: built before, or built now; undefined when there is no Go.
 * @throws TemporalUnavailable when the build fails
 */
export async function findUiProgram(machine: Machine): Promise<string | undefined> {
  return (await findCached(temporalUi, machine.cacheFolder)) ?? (await buildHere(temporalUi, machine));
}

async function buildHere(pin: Pin, { env, cacheFolder, say }: Machine): Promise<string | undefined> {
  const go = await findGo(env);
  if (go === undefined) return undefined;
  const { stderr } = process;
  return buildWithGo(pin, go, { cacheFolder, env, output: { say, ...(stderr.isTTY ? { terminal: stderr } : {}) } });
}
