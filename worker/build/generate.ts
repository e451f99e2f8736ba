/**
 * `npm run generate` writes everything that is derived from the definitions; `npm run generate -- --check` fails when
 * something of it is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, staleFiles } from './generated-files.js';

const repository = join(import.meta.dirname, '..', '..');
const files = await generatedFiles(repository);

if (process.argv.includes('--check')) {
  const stale = staleFiles(repository, files);
  if (stale.length > 0) {
    process.stderr.write(`Stale: ${stale.join(', ')}. Run: npm run generate\n`);
    process.exitCode = 1;
  }
} else {
  for (const { path, text } of files) {
    const target = join(repository, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    writeFileSync(target, text);
    process.stdout.write(`wrote ${path}\n`);
  }
}
