import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf, endProcess, isAlive } from './process-control.js';
import { TemporalUnavailable } from './temporal-unavailable.js';

/** Which processes run on a folder: what a run that was killed leaves to the next one. */
interface RunRecord {
  /** Process id of the run that started them. */
  readonly owner: number;
  readonly started: readonly StartedProcess[];
}

/** Process ids are given out again: only a process with the same command line is the one that was started. */
interface StartedProcess {
  readonly pid: number;
  readonly command: string;
}

const recordFileOf = (folder: string): string => join(folder, 'processes.json');

/** Notes a process that was started on the folder, so that the next run can end it should this one be killed. */
export async function recordStart(folder: string, pid: number): Promise<void> {
  const before = await readRecord(folder);
  const started = [...(before?.started ?? []), { pid, command: await commandOf(pid) }];
  await writeFile(recordFileOf(folder), JSON.stringify({ owner: process.pid, started } satisfies RunRecord));
}

export const forgetRun = (folder: string): Promise<void> => rm(recordFileOf(folder), { force: true });

/**
 * Ends what a killed run left running on the folder: two servers must never write the same database.
 * @throws TemporalUnavailable when the run that started them is still there
 */
export async function endLeftovers(folder: string, say: (line: string) => void): Promise<void> {
  const record = await readRecord(folder);
  if (record === undefined) return;
  const left: number[] = [];
  for (const { pid, command } of record.started) {
    if (isAlive(pid) && (await commandOf(pid)) === command) left.push(pid);
  }
  if (left.length > 0 && isAlive(record.owner)) throw inUse(folder, record.owner);
  for (const pid of left) {
    say(`ending process ${pid}, left by a run that was killed`);
    await endProcess(pid);
  }
  await forgetRun(folder);
}

async function readRecord(folder: string): Promise<RunRecord | undefined> {
  const text = await readFile(recordFileOf(folder), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as RunRecord);
}

const inUse = (folder: string, owner: number) =>
  new TemporalUnavailable(
    `Process ${owner} already runs a Temporal server on ${folder}. Stop it, or use another state folder.`,
  );
