/** `npm start` on a state folder of its own, for whoever calls its gateway from outside; its Temporal server can be stopped for a while. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import type { CallerClaims } from '../../gateway/access/caller.js';
import { developmentToken } from '../../gateway/access/development-issuer.js';
import type { Running } from '../../worker/live/running-file.js';
import { openStateFolder } from '../../worker/live/state-folder.js';

const repository = join(import.meta.dirname, '..', '..');
const readyWithinMs = 120_000;

export interface WholeSystem {
  readonly url: string;
  readonly stateFolder: string;
  /** What runs where now. */
  running(): Promise<Running>;
  token(claims: CallerClaims): Promise<string>;
  /** With which an agency signs its callbacks. */
  callbackSecret(agency: AgencyId): Promise<string>;
  /** The server hangs: it neither answers nor ends. */
  pauseTemporal(): Promise<void>;
  resumeTemporal(): Promise<void>;
  /** `kill -9`; `npm start` starts it again by itself. */
  killTemporal(): Promise<void>;
  stop(): Promise<void>;
}

/** @param agencyPaceMs pause of an agency between two steps; long, so that cases stay where they are */
export async function startWholeSystem(stateFolder: string, agencyPaceMs = 600_000): Promise<WholeSystem> {
  const { TEMPORAL_ADDRESS: _developers, ...env } = process.env;
  const child = spawn('npm', ['start'], {
    cwd: repository,
    env: { ...env, LIENTHONG_STATE: stateFolder, LIENTHONG_AGENCY_PACE_MS: String(agencyPaceMs) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const running = async () => JSON.parse(await readFile(join(stateFolder, 'running.json'), 'utf8')) as Running;
  const signalTemporal = async (signal: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL') => {
    const { pid } = (await running()).temporal;
    if (pid === undefined) throw new Error('The Temporal server is not ours to stop.');
    process.kill(pid, signal);
  };
  try {
    const { url } = (await untilReady(child, running, () => output)).gateway;
    return {
      url,
      stateFolder,
      running,
      token: async (claims) =>
        developmentToken(await readFile(join(stateFolder, 'development-issuer.jwk'), 'utf8'), claims),
      callbackSecret: async (agency) => (await (await openStateFolder(stateFolder)).callbackKeys(agency)).newest,
      pauseTemporal: () => signalTemporal('SIGSTOP'),
      resumeTemporal: () => signalTemporal('SIGCONT'),
      killTemporal: () => signalTemporal('SIGKILL'),
      stop: () => end(child, stateFolder),
    };
  } catch (fault) {
    await end(child, stateFolder);
    throw fault;
  }
}

/** For a command of its own: told to end, it takes the system with it. */
export function stopWhenTold(system: WholeSystem): void {
  const stop = () => void system.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

async function untilReady(child: ChildProcess, running: () => Promise<Running>, output: () => string) {
  const until = Date.now() + readyWithinMs;
  for (;;) {
    const now = await running().catch(() => undefined);
    const healthy = now && (await fetch(`${now.gateway.url}/healthz`).catch(() => undefined));
    if (now && healthy?.ok) return now;
    if (child.exitCode !== null || Date.now() > until) throw new Error(`npm start does not come up:\n${output()}`);
    await pause(200);
  }
}

async function end(child: ChildProcess, stateFolder: string): Promise<void> {
  if (child.exitCode === null) {
    const closed = once(child, 'close');
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await closed;
  }
  await rm(stateFolder, { recursive: true, force: true, maxRetries: 5 });
}
