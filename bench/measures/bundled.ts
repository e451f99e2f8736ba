/** A measure as the worker would have it: tsx, which runs the rest, gives each inner function its name anew whenever it is made. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Inside the repository, for the packages stay outside of the bundle. */
const kept = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'lienthong');

/** @param name of a module in this folder */
export async function bundled<Measure>(name: string): Promise<Measure> {
  await mkdir(kept, { recursive: true });
  const folder = await mkdtemp(join(kept, 'measure-'));
  try {
    const outfile = join(folder, `${name}.mjs`);
    const entryPoints = [join(import.meta.dirname, `${name}.ts`)];
    await build({ entryPoints, outfile, bundle: true, packages: 'external', format: 'esm', target: 'node20' });
    return (await import(pathToFileURL(outfile).href)) as Measure;
  } finally {
    await rm(folder, { recursive: true });
  }
}
