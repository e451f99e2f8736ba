import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachePathOf, findCached } from '../../../worker/temporal-server/cache-folder.js';
import { buildWithGo } from '../../../worker/temporal-server/go-build.js';
import { buildEnvironment, compilerMemoryMiB, findGo } from '../../../worker/temporal-server/go-toolchain.js';
import { temporalServer } from '../../../worker/temporal-server/pins.js';
import { temporaryFolder, writeProgram } from './temporary-folder.js';

/** Stands in for the Go command: notes each build and puts a program where the real one would. */
async function fakeGo(folder: string, install: readonly string[]) {
  const path = await writeProgram(join(folder, 'go'), [
    'if [ "$1" = version ]; then echo "go version go1.26.9 linux/amd64"; exit 0; fi',
    `echo "$*" >> ${join(folder, 'builds')}`,
    ...install,
  ]);
  const go = await findGo({ PATH: `${folder}:/usr/bin:/bin` });
  expect(go).toEqual({ path, version: '1.26.9' });
  return { path, version: '1.26.9' };
}

async function setUp(install: readonly string[]) {
  const folder = await temporaryFolder();
  const said: string[] = [];
  const go = await fakeGo(folder, install);
  const cacheFolder = join(folder, 'cache');
  const build = () =>
    buildWithGo(temporalServer, go, {
      cacheFolder,
      env: { PATH: '/usr/bin:/bin' },
      output: { say: (line) => said.push(line) },
    });
  return { folder, cacheFolder, said, build };
}

const succeed = ['echo fmt >&2', 'cp /bin/sh "$GOBIN/server"'];

describe('building the Temporal server', () => {
  it('puts the program into the cache and says how long it took', async () => {
    const { cacheFolder, said, build } = await setUp(succeed);
    const path = await build();
    expect(path).toBe(cachePathOf(temporalServer, cacheFolder));
    expect(await findCached(temporalServer, cacheFolder)).toBe(path);
    expect(said.at(-1)).toMatch(/^built temporal-server 1\.32\.1 in \d+s \(1 packages\)$/);
  });

  it('builds once when two ask at the same time', async () => {
    const { folder, build } = await setUp(succeed);
    const [first, second] = await Promise.all([build(), build()]);
    expect(second).toBe(first);
    const builds = (await readFile(join(folder, 'builds'), 'utf8')).trim().split('\n');
    expect(builds).toEqual([
      'install -v -ldflags=-s -w -gcflags=all=-dwarf=false go.temporal.io/server/cmd/server@v1.32.1',
    ]);
  });

  it('takes over from a build whose process is gone', async () => {
    const { cacheFolder, build } = await setUp(succeed);
    const path = cachePathOf(temporalServer, cacheFolder);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.lock`, '999999999');
    expect(await build()).toBe(path);
  });

  it('shows the last lines of the compiler when it fails, and leaves nothing in the cache', async () => {
    const { cacheFolder, build } = await setUp(['echo "main.go:3:1: syntax error" >&2', 'exit 1']);
    await expect(build()).rejects.toThrow(/could not build go\.temporal\.io.*\n.*main\.go:3:1: syntax error/);
    expect(await findCached(temporalServer, cacheFolder)).toBeUndefined();
  });
});

describe('the Go toolchain', () => {
  it('is not taken when it is too old to fetch a newer one', async () => {
    const folder = await temporaryFolder();
    await writeProgram(join(folder, 'go'), ['echo "go version go1.20.3 linux/amd64"']);
    expect(await findGo({ PATH: folder })).toBeUndefined();
  });

  it('may fetch a newer Go only when it is older than the module asks for', () => {
    const env = { GOFLAGS: '-buildvcs=false' };
    expect(buildEnvironment({ path: 'go', version: '1.22.0' }, env)).toMatchObject({ GOTOOLCHAIN: 'auto' });
    const recent = buildEnvironment({ path: 'go', version: '1.26.8' }, env);
    expect(recent).not.toHaveProperty('GOTOOLCHAIN');
    expect(recent).toMatchObject({ GOFLAGS: '-buildvcs=false -mod=mod', CGO_ENABLED: '0', GOGC: 'off' });
  });

  it('gives each compiler less memory on a small machine', () => {
    const gibibyte = 2 ** 30;
    expect(compilerMemoryMiB(32 * gibibyte, 2)).toBe(3072);
    expect(compilerMemoryMiB(4 * gibibyte, 2)).toBe(1228);
    expect(compilerMemoryMiB(gibibyte, 8)).toBe(256);
  });
});
