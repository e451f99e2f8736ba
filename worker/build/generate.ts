/**
 * `npm run generate` writes everything that is derived from the definitions; `npm run generate -- --check` fails when
 * something of it is stale.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GeneratedFile, generatedFiles, staleFiles } from './generated-files.js';

const repository = join(import.meta.dirname, '..', '..');
const files = await generatedFiles(repository);

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
