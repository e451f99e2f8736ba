import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles, staleFiles } from '../../../worker/build/generated-files.js';

const repository = join(import.meta.dirname, '..', '..', '..');

it('everything derived from the definitions is up to date', async () => {
  const files = await generatedFiles(repository);
  expect(files.map(({ path }) => path)).toContain('definitions/hashes.json');
  expect(staleFiles(repository, files)).toEqual([]);
});

it('a missing or changed file is stale, whatever the line endings of the others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-generated-'));
  const files = ['same', 'windows', 'changed', 'missing'].map((name) => ({
    path: `pages/${name}.md`,
    text: `# ${name}\n`,
  }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('pages/same.md', '# same\n');
  write('pages/windows.md', '# windows\r\n');
  write('pages/changed.md', '# other\n');
  expect(staleFiles(folder, files)).toEqual(['pages/changed.md', 'pages/missing.md']);
  rmSync(folder, { recursive: true });
});
