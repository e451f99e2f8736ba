/** Processor time of the server's process and of this one, in milliseconds. Read from `/proc`: Linux only. */
import { readFileSync } from 'node:fs';

/** Of `/proc/<pid>/stat`: 100 to the second on every Linux that Node runs on. */
const ticksPerSecond = 100;

export interface ProcessorTime {
  readonly serverMs: number;
  /** Worker, client and agencies, which share this process. */
  readonly ownMs: number;
}

/** @param serverPid undefined for a server that was not started here: its time is then unknown */
export function processorTime(serverPid: number | undefined): ProcessorTime {
  const { user, system } = process.cpuUsage();
  return { serverMs: serverPid === undefined ? Number.NaN : processMs(serverPid), ownMs: (user + system) / 1000 };
}

export function timeSince(before: ProcessorTime, serverPid: number | undefined): ProcessorTime {
  const now = processorTime(serverPid);
  return { serverMs: now.serverMs - before.serverMs, ownMs: now.ownMs - before.ownMs };
}

/** Processor time that a process and its children that have ended used until now, in milliseconds. */
export function processMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program stands in brackets and may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return (ticks * 1000) / ticksPerSecond;
}
