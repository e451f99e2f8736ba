import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findSources } from '../../../worker/build/definition-sources.js';
import { hashesOf } from '../../../worker/build/hashes.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-hashes-'));
  write(
    'registry.ts',
    "import { birth } from './procedures/birth/index.js';\nimport { removal } from './procedures/removal.js';\nexport const all = [birth, removal];\n",
  );
  write(
    'procedures/birth/index.ts',
    "import type { Words } from '../../language/words.js';\nimport type { Schema } from '../../language/schema.js';\nimport { limit } from '../../law/limits.js';\nimport { chart } from './chart.js';\nexport const birth = { id: 'birth', version: 1, limit, chart } satisfies Words & Schema;\n",
  );
  write(
    'procedures/birth/chart.ts',
    "import {\n  tag,\n} from '../../language/check-tags.js';\nexport const chart = { tag };\n",
  );
  write('procedures/birth/schema.ts', 'export const schema = {};\n');
  write(
    'procedures/removal.ts',
    "import { limit } from '../law/limits.js';\nexport const removal = { id: 'removal', version: 2, limit };\n",
  );
  write('language/schema.ts', 'export interface Schema { version: number }\n');
  write('language/words.ts', 'export interface Words { id: string }\n');
  write('language/check-tags.ts', "export const tag = 'tag';\n");
  write('law/limits.ts', "import { act } from './act.js';\nexport const limit = { days: 1, act };\n");
  write('law/act.ts', "export const act = '1';\n");
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function hashes(): Promise<Record<string, string>> {
  const { birth } = (await import(join(folder, 'procedures/birth/index.ts'))) as {
    birth: { id: string; version: number };
  };
  const { removal } = (await import(join(folder, 'procedures/removal.ts'))) as {
    removal: { id: string; version: number };
  };
  return hashesOf(await findSources(folder, [birth, removal]), folder);
}

it('names every definition by id and version', async () => {
  const found = await hashes();
  expect(Object.keys(found)).toEqual(['birth@1', 'removal@2']);
  expect(found['birth@1']).toMatch(/^[0-9a-f]{64}$/);
});

it.each([
  ['its chart', 'procedures/birth/chart.ts', ['birth@1']],
  ['a file of its folder that nobody imports', 'procedures/birth/schema.ts', ['birth@1']],
  ['a law that it cites through another file', 'law/act.ts', ['birth@1', 'removal@2']],
  ['a schema of which it takes the types', 'language/schema.ts', ['birth@1']],
  ['any other type', 'language/words.ts', []],
  ['a check', 'language/check-tags.ts', []],
])('a change of %s changes the right hashes and no other', async (_what, path, changed) => {
  const before = await hashes();
  write(path, '// changed\n');
  const after = await hashesOf(
    [
      { key: 'birth@1', entry: join(folder, 'procedures/birth/index.ts') },
      { key: 'removal@2', entry: join(folder, 'procedures/removal.ts') },
    ],
    folder,
  );
  expect(Object.keys(before).filter((key) => before[key] !== after[key])).toEqual(changed);
});

it('does not depend on line endings or on generated pages', async () => {
  const before = await hashes();
  write('law/act.ts', "export const act = '1';\r\n");
  write('procedures/birth/page.md', 'generated');
  write('procedures/birth/chart.test.ts', 'a test');
  expect(await hashes()).toEqual(before);
});

it('says so when the registry lists a definition that no imported file exports', async () => {
  await expect(findSources(folder, [{ id: 'copy', version: 1 }])).rejects.toThrow(
    'registry.ts lists copy@1, but imports no file that exports it',
  );
});
