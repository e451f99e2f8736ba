import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const stopPatienceMs = 10_000;
const askAgainMs = 50;

/** Whether a process of this user has that id now. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The command line of a process; empty when there is no such process. */
export const commandOf = (pid: number): Promise<string> =>
  readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => askPs(pid));

/** Ends a process of ours by its id: politely, then by force after ten seconds. */
export async function endProcess(pid: number): Promise<void> {
  send(pid, 'SIGTERM');
  if (await isGone(pid)) return;
  send(pid, 'SIGKILL');
  await isGone(pid);
}

/** Sends a signal to a process that may have ended by itself in the meantime. */
export function send(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (isAlive(pid)) process.kill(pid, signal);
}

async function isGone(pid: number): Promise<boolean> {
  const giveUpAt = Date.now() + stopPatienceMs;
  // A process that ended but that nobody waited for still has an id, and no command line.
  while (isAlive(pid) && (await commandOf(pid)) !== '') {
    if (Date.now() > giveUpAt) return false;
    await pause(askAgainMs);
  }
  return true;
}

const askPs = (pid: number): Promise<string> =>
  promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
