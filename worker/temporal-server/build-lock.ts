import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './process-control.js';

const askAgainMs = 500;

/**
 * Does a piece of work while no other process does the same one, and waits while another does.
 * Two processes that both find a dead owner might in rare cases both work: the work must stand that.
 * @param lockFile holds the owner's process id
 * @param onWait told once, with the process id of the owner
 */
export async function aloneWith<T>(lockFile: string, onWait: (owner: number) => void, work: () => Promise<T>) {
  let told = false;
  while (!(await take(lockFile))) {
    const owner = await ownerOf(lockFile);
    if (owner === undefined || !isAlive(owner)) {
      await rm(lockFile, { force: true });
      continue;
    }
    if (!told) onWait(owner);
    told = true;
    await pause(askAgainMs);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/** Linked to its name when it is written: nobody ever reads a lock without its owner. */
async function take(lockFile: string): Promise<boolean> {
  const own = `${lockFile}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own);
  }
}

async function ownerOf(lockFile: string): Promise<number | undefined> {
  const text = await readFile(lockFile, 'utf8').catch(() => '');
  const owner = Number.parseInt(text, 10);
  return Number.isSafeInteger(owner) ? owner : undefined;
}
