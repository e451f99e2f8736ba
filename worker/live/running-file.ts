/** `.lienthong/running.json`: what runs where, for tools, tests and people, while the system is up. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replace, type StateFolder } from './state-folder.js';

interface Place {
  readonly pid: number;
  readonly url: string;
}

export interface Running {
  readonly pid: number;
  readonly startedAt: string;
  readonly temporal: { readonly address: string; readonly namespace: string; readonly pid?: number };
  readonly ui: { readonly url: string; readonly pid?: number } | null;
  readonly gateway: Place;
  /** Opens payloads for the Temporal UI. */
  readonly codec: Place;
  readonly worker: { readonly pid: number };
  /** For Prometheus. */
  readonly metrics: { readonly worker: string; readonly gateway: string };
  readonly agencies: Readonly<Record<string, Place>>;
}

const nameIn = (folder: Pick<StateFolder, 'path'>) => join(folder.path, 'running.json');

export function writeRunning(folder: StateFolder, running: Running): Promise<void> {
  return replace(nameIn(folder), `${JSON.stringify(running, null, 2)}\n`);
}

export async function forgetRunning(folder: StateFolder): Promise<void> {
  await rm(nameIn(folder), { force: true });
}

/** What another `npm start` has running now, or null. A file that a killed one left behind does not count. */
export async function alreadyRunning(folder: Pick<StateFolder, 'path'>): Promise<Running | null> {
  try {
    const running = JSON.parse(await readFile(nameIn(folder), 'utf8')) as Running;
    process.kill(running.pid, 0);
    return running;
  } catch {
    // No file, an unreadable one, or a process that is gone: nothing runs.
    return null;
  }
}
