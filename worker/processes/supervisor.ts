/** Starts child processes, starts one again that died unasked, and stops them in order. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stopPatienceMs } from '../drain.js';
import type { SaidLine } from './supervised.js';

export interface ChildPlan {
  /** What people read, for example `worker`. */
  readonly name: string;
  /** Module of the process, relative to this folder. */
  readonly module: string;
  readonly args?: readonly string[];
  /** `message`: it takes settings and says `ready` over IPC. `line`: its first line of output says so. */
  readonly ready: 'message' | 'line';
  readonly env?: Readonly<Record<string, string>>;
}

export interface Child {
  readonly name: string;
  readonly pid: number;
  /** Hands over the settings, if it takes any, and waits until the process is ready. Remembered for a new start. */
  configure(settings?: object): Promise<void>;
  stop(): Promise<void>;
}

/** A process that dies more often than this has a fault that starting again does not mend. */
const mostRestarts = 5;

export function startChild(
  plan: ChildPlan,
  surroundings: { logFolder: string; say: (line: string) => void; onRestart: () => void },
): Child {
  let settings: object | undefined;
  let stopping = false;
  let restarts = 0;
  let isReady: Promise<void>;
  let process = launch();

  return {
    name: plan.name,
    get pid() {
      return process.pid ?? 0;
    },
    async configure(given) {
      settings = given;
      await becomeReady(process, plan.name, isReady, given);
    },
    async stop() {
      stopping = true;
      await end(process);
    },
  };

  function launch(): ChildProcess {
    const child = fork(fileURLToPath(new URL(plan.module, import.meta.url)), [...(plan.args ?? [])], {
      execArgv: ['--import', 'tsx'],
      // No local time of the machine may reach a case.
      env: { ...globalThis.process.env, TZ: 'UTC', ...plan.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Ctrl-C must reach the supervisor alone: it decides in which order things stop.
      detached: true,
    });
    const log = createWriteStream(join(surroundings.logFolder, `${plan.name}.log`), { flags: 'a' });
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    child.on('message', (message) => passOn(message, surroundings.say));
    // Listened for from the start: a process may be ready long before anybody waits for it.
    isReady = new Promise((resolve) => {
      if (plan.ready === 'line') child.stdout?.once('data', () => resolve());
      else child.on('message', (message) => message === 'ready' && resolve());
    });
    child.once('exit', (code, signal) => {
      if (!stopping) void startAgain(code === null ? String(signal) : `exit code ${code}`);
    });
    return child;
  }

  async function startAgain(why: string): Promise<void> {
    restarts += 1;
    if (restarts > mostRestarts) {
      surroundings.say(`${plan.name} ended ${restarts} times (${why}); see its log in ${surroundings.logFolder}.`);
      return;
    }
    surroundings.say(`${plan.name} ended unasked (${why}); starting it again.`);
    process = launch();
    await becomeReady(process, plan.name, isReady, settings).catch((fault: Error) => surroundings.say(fault.message));
    surroundings.onRestart();
  }
}

function passOn(message: unknown, say: (line: string) => void): void {
  if (typeof message === 'object' && message !== null && 'line' in message) say((message as SaidLine).line);
}

async function becomeReady(
  child: ChildProcess,
  name: string,
  isReady: Promise<void>,
  settings?: object,
): Promise<void> {
  const hasEnded = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`${name} ended before it was ready (${signal ?? `exit code ${code}`}); see its log.`);
  });
  if (settings) child.send(settings);
  await Promise.race([isReady, hasEnded]);
  // The loser of the race settles when the process ends, long after anybody listens.
  hasEnded.catch(() => {});
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
  await exited;
  clearTimeout(impatience);
}
