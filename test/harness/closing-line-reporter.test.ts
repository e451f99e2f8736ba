import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-reporter-'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs vitest over `files` and gives its last line. */
function lastLine(files: Readonly<Record<string, string>>, options = ''): Promise<string | undefined> {
  const reporter = join(import.meta.dirname, 'closing-line-reporter.ts');
  const config = `import { ClosingLineReporter } from '${reporter}';\nexport default { test: { reporters: ['default', new ClosingLineReporter()], ${options} } };\n`;
  for (const [name, text] of Object.entries({ 'vitest.config.ts': config, ...files }))
    writeFileSync(join(folder, name), text);
  const program = join(repository, 'node_modules/vitest/vitest.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'run', '--root', folder], (_exitCode, output) =>
      resolve(output.trimEnd().split('\n').at(-1)),
    );
  });
}

const suite = (body: string) => `import { expect, it } from 'vitest';\n${body}\n`;

it('counts what passed and what failed, files that cannot be loaded and skipped tests included', async () => {
  const line = await lastLine({
    'mixed.test.ts': suite(
      "it('one', () => expect(1).toBe(1));\nit('two', () => expect(1).toBe(1));\nit('three', () => expect(1).toBe(2));",
    ),
    'skipped.test.ts': suite("it.skip('four', () => expect(1).toBe(1));"),
    'broken.test.ts': "import './nowhere.js';\n",
  });
  expect(line).toBe('2 passed, 3 failed');
});

it('counts a run that never started as a failure', async () => {
  const files = {
    'one.test.ts': suite("it('one', () => expect(1).toBe(1));"),
    'setup.ts': "export function setup() { throw new Error('no server'); }\n",
  };
  expect(await lastLine(files, "globalSetup: ['./setup.ts']")).toBe('0 passed, 1 failed');
});
