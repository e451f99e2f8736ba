/**
 * `npm run generate` writes everything that is derived from the definitions; `npm run generate -- --check` fails when
 * something of it is stale.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from './definition-pages.js';

const repository = join(import.meta.dirname, '..', '..');
const { generatedFiles, staleFiles } = await sound(() => import('./generated-files.js'));
const files = await sound(() => generatedFiles(repository));

if (process.argv.includes('--check')) {
  const stale = staleFiles(repository, files);
  if (stale.length > 0) {
    process.stderr.write(`Stale: ${stale.join(', ')}. Run: npm run generate\n`);
    process.exitCode = 1;
  }
} else {
  const written = files.filter(write);
  // The frozen versions were loaded as they were listed before: everything derived from them is made by another process.
  if (written.some(({ path }) => path.startsWith('definitions/released/')))
    execFileSync(process.execPath, [...process.execArgv, import.meta.filename], { stdio: 'inherit' });
}

/** Whether it had to be written. */
function write({ path, text }: GeneratedFile): boolean {
  const target = join(repository, path);
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return false;
  writeFileSync(target, text);
  process.stdout.write(`wrote ${path}\n`);
  return true;
}

/** Sends to the check whoever generates from a definition that does not load. */
async function sound<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (fault) {
    if (!(fault instanceof Error) || fault.name !== 'DefinitionError') throw fault;
    process.stderr.write(`A definition does not load. ${fault.message} All that is wrong: npx lienthong check\n`);
    process.exit(1);
  }
}
