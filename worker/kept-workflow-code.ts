/** The workflow code, bundled once for the same sources: a worker that starts again, perhaps since it was killed, has it at once. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { bundleWorkflows } from './workflow-bundle.js';

/** All that can be in the code or decide how it is written; the lock file stands for the packages. */
export const lookedAt = {
  folders: ['definitions', 'workflows', 'codec'],
  files: ['worker/workflow-bundle.ts', 'worker/constant-globals.ts', 'package-lock.json', 'tsconfig.json'],
} as const;
const keptForMs = 24 * 3_600_000;

export interface WorkflowCode {
  readonly code: string;
}

interface Places {
  /** Whose sources it is made of. */
  readonly repository: string;
  readonly cacheFolder: string;
}

const repository = join(import.meta.dirname, '..');
/** It goes with the installed packages: installed anew, nothing is known. */
const ours: Places = { repository, cacheFolder: join(repository, 'node_modules', '.cache', 'lienthong') };

/** @param bundle is asked when these sources were not bundled before */
export async function workflowCode(
  places: Places = ours,
  bundle: () => Promise<WorkflowCode> = bundleWorkflows,
): Promise<WorkflowCode> {
  const hash = await hashOfSources(places.repository).catch(() => null);
  // Delivered without its lock file, nobody can tell which packages are in it.
  if (hash === null) return bundle();
  const file = join(places.cacheFolder, `workflows-${hash}.js`);
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return { code: kept };
  const { code } = await bundle();
  // Where nothing can be kept, it is bundled each time.
  await keep(places.cacheFolder, file, code).catch(() => {});
  return { code };
}

/** Renamed on the same disk: whoever reads it has the whole of it. */
async function keep(folder: string, file: string, code: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const written = `${file}.${randomUUID()}`;
  await writeFile(written, code);
  await rename(written, file);
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > keptForMs) await rm(join(folder, name), { force: true });
  }
}

async function hashOfSources(root: string): Promise<string> {
  const listed = await Promise.all(lookedAt.folders.map((folder) => filesIn(root, folder)));
  const hash = createHash('sha256');
  for (const file of [...listed.flat().toSorted(), ...lookedAt.files]) {
    const text = await readFile(join(root, file));
    hash.update(`${file} ${text.length}\n`).update(text);
  }
  return hash.digest('hex').slice(0, 32);
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
}
