/** `npm start` as people run it, on a state folder of its own, and whatever it starts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { HeldDossier } from '../../agencies/sandbox/back-door.js';
import { openSandboxDatabase } from '../../agencies/sandbox/database.js';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import type { Running } from '../../worker/live/running-file.js';
import { commandOf, isAlive } from '../../worker/temporal-server/process-control.js';

/** Long enough for a machine that runs other tests beside; a condition that holds ends the wait at once. */
const patience = { timeout: 120_000, interval: 50 };
const repository = join(import.meta.dirname, '..', '..');

export type RunningSystem = Running & { readonly agencies: Readonly<Record<AgencyId, Running['agencies'][string]>> };

export interface StartedCommand {
  /** Everything it has printed. */
  output(): string;
  /** Waits until it has printed `text`. */
  says(text: string): Promise<void>;
  /** Waits until it has ended. @returns its exit code; null when a signal ended it */
  ended(): Promise<number | null>;
  /** What Ctrl-C in a terminal does: the whole foreground group is interrupted. */
  pressCtrlC(): void;
}

interface StartOptions {
  /** Pause between two steps of an agency. */
  readonly paceMs?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A state folder of a test, and what has run on it. */
export class TestState {
  private readonly commands: ChildProcess[] = [];
  private readonly everSeen = new Set<number>();

  private constructor(readonly folder: string) {}

  /** @param name relative to the state folder */
  file(name: string): string {
    return join(this.folder, name);
  }

  static async create(): Promise<TestState> {
    return new TestState(await mkdtemp(join(tmpdir(), 'lienthong-start-')));
  }

  start(flags: readonly string[], { paceMs = 50, env: more = {} }: StartOptions = {}): StartedCommand {
    const { TEMPORAL_ADDRESS: _developers, LIENTHONG_SCHEME: _theirs, ...env } = process.env;
    const child = spawn('npm', ['start', '--', ...flags], {
      cwd: repository,
      env: { ...env, ...more, LIENTHONG_STATE: this.folder, LIENTHONG_AGENCY_PACE_MS: String(paceMs) },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.commands.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const closed = once(child, 'close').then(([exitCode]) => exitCode as number | null);
    return {
      output: () => output,
      says: (text) =>
        vi.waitFor(() => {
          if (!output.includes(text)) throw new Error(`Waiting for "${text}". It printed:\n${output}`);
        }, patience),
      ended: () => closed,
      pressCtrlC: () => void process.kill(-(child.pid ?? 0), 'SIGINT'),
    };
  }

  /** Puts a file beside the state. @returns its path */
  async write(name: string, text: string): Promise<string> {
    const file = join(this.folder, name);
    await writeFile(file, text);
    return file;
  }

  /** Waits until `running.json` is as wanted. */
  running(command: StartedCommand, wanted: (running: RunningSystem) => boolean = () => true): Promise<RunningSystem> {
    return vi.waitFor(() => {
      const running = this.readRunning();
      if (running && wanted(running)) return running;
      throw new Error(`Waiting for running.json: ${wanted}. It says ${JSON.stringify(running)}.\n${command.output()}`);
    }, patience);
  }

  /** What `running.json` says now; null when there is none. */
  readRunning(): RunningSystem | null {
    const file = join(this.folder, 'running.json');
    if (!existsSync(file)) return null;
    const running = JSON.parse(readFileSync(file, 'utf8')) as RunningSystem;
    for (const pid of pidsOf(running)) this.everSeen.add(pid);
    return running;
  }

  /** Processes that `running.json` has named and that are still there. */
  async left(): Promise<number[]> {
    const alive = [...this.everSeen].filter(isAlive);
    const commands = await Promise.all(alive.map(commandOf));
    // One that ended but that nobody waited for still has an id, and no command line.
    return alive.filter((_pid, at) => commands[at] !== '');
  }

  /** Read from the agency's own database, whether its process is up or not. */
  async dossiersOf(agency: AgencyId): Promise<{ number: string; reference: string; ended: string | null }[]> {
    const database = openSandboxDatabase(join(this.folder, 'agencies', `${agency}.db`));
    try {
      return await database.selectFrom('dossiers').select(['number', 'reference', 'ended']).execute();
    } finally {
      await database.destroy();
    }
  }

  /** Ends whatever is left and removes the folder. */
  async remove(): Promise<void> {
    this.readRunning();
    for (const { pid = 0, exitCode, signalCode } of this.commands) {
      if (exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
    }
    for (const pid of [...(await this.left()), ...this.leftTemporal()]) end(pid);
    await vi.waitFor(async () => {
      const left = await this.left();
      if (left.length > 0) throw new Error(`These do not end: ${left}.`);
    }, patience);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A server that was started before there was a `running.json`. */
  private leftTemporal(): number[] {
    const file = join(this.folder, 'temporal', 'processes.json');
    if (!existsSync(file)) return [];
    const { started } = JSON.parse(readFileSync(file, 'utf8')) as { started: { pid: number }[] };
    return started.map(({ pid }) => pid);
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

function pidsOf({ pid, temporal, ui, gateway, codec, worker, agencies }: RunningSystem): number[] {
  const places = [{ pid }, temporal, ui, gateway, codec, worker, ...Object.values(agencies)];
  return places.flatMap((place) => place?.pid ?? []);
}

/** Adds switches to an agency. */
export async function setFault({ agencies }: RunningSystem, agency: AgencyId, ...rules: FaultRule[]): Promise<void> {
  await ask(`${agencies[agency].url}/sandbox/faults`, rules);
}

export async function releaseAll({ agencies }: RunningSystem, agency: AgencyId): Promise<void> {
  await ask(`${agencies[agency].url}/sandbox/release`, {});
}

/** Waits until an agency holds back a dossier; the agency may be starting. */
export function holdsBack({ agencies }: RunningSystem, agency: AgencyId): Promise<HeldDossier> {
  return vi.waitFor(async () => {
    const dossiers = (await (await fetch(`${agencies[agency].url}/sandbox/dossiers`)).json()) as HeldDossier[];
    const found = dossiers.find(({ held }) => held);
    if (found) return found;
    throw new Error(`${agency} holds nothing back. It has ${JSON.stringify(dossiers)}`);
  }, patience);
}

/** One dossier number per agency. */
export async function numbersOf(state: TestState): Promise<string[]> {
  const held = await Promise.all(agencyIds.map((agency) => state.dossiersOf(agency)));
  return held.flatMap((dossiers) => dossiers.map(({ number }) => number));
}

async function ask(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
}
