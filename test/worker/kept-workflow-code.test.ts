import { appendFile, cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookedAt, workflowCode } from '../../worker/kept-workflow-code.js';

const sources = join(import.meta.dirname, '..', '..');

describe('the workflow code', () => {
  let repository: string;
  beforeEach(async () => {
    repository = await mkdtemp(join(tmpdir(), 'lienthong-code-'));
    for (const part of [...lookedAt.folders, ...lookedAt.files]) {
      await cp(join(sources, part), join(repository, part), { recursive: true });
    }
  });
  afterEach(() => rm(repository, { recursive: true }));

  it('is bundled once for the same sources, and again once one of them says something else', async () => {
    const places = { repository, cacheFolder: join(repository, 'cache') };
    let bundled = 0;
    const code = async () => (await workflowCode(places, async () => ({ code: `bundle ${++bundled}` }))).code;
    expect([await code(), await code()]).toEqual(['bundle 1', 'bundle 1']);
    for (const [at, file] of ['workflows/case.ts', 'codec/failure-converter.cjs', 'package-lock.json'].entries()) {
      await appendFile(join(repository, file), '\n');
      expect([await code(), await code()], file).toEqual([`bundle ${at + 2}`, `bundle ${at + 2}`]);
    }
    await rename(join(repository, 'workflows/case.ts'), join(repository, 'workflows/other-case.ts'));
    expect(await code()).toBe('bundle 5');
  });

  it('is bundled each time where the lock file was not delivered', async () => {
    await rm(join(repository, 'package-lock.json'));
    const places = { repository, cacheFolder: join(repository, 'cache') };
    let bundled = 0;
    const code = async () => (await workflowCode(places, async () => ({ code: `bundle ${++bundled}` }))).code;
    expect([await code(), await code()]).toEqual(['bundle 1', 'bundle 2']);
  });

  it('is bundled each time where nothing can be kept', async () => {
    const places = { repository, cacheFolder: join(repository, 'package-lock.json') };
    let bundled = 0;
    const code = async () => (await workflowCode(places, async () => ({ code: `bundle ${++bundled}` }))).code;
    expect([await code(), await code()]).toEqual(['bundle 1', 'bundle 2']);
  });

  it('is made of nothing that is not looked at', async () => {
    const entryPoints = [
      'workflows/index.ts',
      'workflows/preloaded.ts',
      'workflows/whole-tasks-only.ts',
      'workflows/trace-headers.ts',
      'codec/failure-converter.cjs',
    ];
    const { metafile } = await build({
      entryPoints,
      bundle: true,
      write: false,
      metafile: true,
      packages: 'external',
      format: 'esm',
      outdir: 'none',
    });
    const files = Object.keys(metafile.inputs);
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !lookedAt.folders.some((looked) => file.startsWith(`${looked}/`)))).toEqual([]);
  });
});
