import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename } from 'node:fs/promises';
import { recordStart } from './leftovers.js';
import { endProcess, send } from './process-control.js';
import { TemporalUnavailable } from './temporal-unavailable.js';

/** A program in a process group of its own, so that Ctrl-C in the terminal leaves it to us to end it in order. */
export interface DetachedProcess {
  readonly pid: number;
  /** How it ended, for example `exit code 1`; undefined while it runs. */
  ended(): string | undefined;
  /** The last lines of its log. */
  lastLines(): Promise<string>;
  /** Asks it to end, and ends it when it does not within ten seconds. */
  stop(): Promise<void>;
}

export interface Launch {
  /** As it begins a sentence, for example `The Temporal server`. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Remembers the process until it is stopped. */
  readonly folder: string;
  /** The log of the start before is kept beside it. */
  readonly logFile: string;
}

/** @throws TemporalUnavailable when the program cannot be started at all */
export async function startDetached({ name, command, args, folder, logFile }: Launch): Promise<DetachedProcess> {
  await rename(logFile, `${logFile}.previous`).catch(() => undefined);
  const log = await open(logFile, 'w');
  const child = spawn(command, args, { detached: true, stdio: ['ignore', log.fd, log.fd] });
  // Listened for at once: a program that fails has often ended before anything else here is done.
  const hasExited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    await once(child, 'spawn');
  } catch (cause) {
    const message = `${name} cannot be started: ${command} does not run on this machine. Remove it to have it replaced.`;
    throw new TemporalUnavailable(message, { cause });
  } finally {
    await log.close();
  }
  child.unref();
  const pid = child.pid ?? 0;
  endWithUs.add(pid);
  const exited = hasExited.then(() => endWithUs.delete(pid));
  await recordStart(folder, pid);
  const ended = () => (child.exitCode === null ? (child.signalCode ?? undefined) : `exit code ${child.exitCode}`);
  return {
    pid,
    ended,
    lastLines: () => lastLinesOf(logFile),
    async stop() {
      child.ref();
      if (ended() === undefined) await endProcess(pid);
      await exited;
    },
  };
}

/** When this process ends without having stopped them (an uncaught error, `process.exit`), they are told to end too. */
const endWithUs = new Set<number>();
process.on('exit', () => {
  for (const pid of endWithUs) send(pid, 'SIGTERM');
});

async function lastLinesOf(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-12).join('\n');
}
