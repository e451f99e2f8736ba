import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What is loaded with a module, as the workflow bundle has it. */
async function loadedWith(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    external: ['@temporalio/*'],
    format: 'esm',
    outfile: 'none.js',
  });
  const [output] = Object.values(metafile.outputs);
  return Object.keys(output?.inputs ?? {});
}

const pure = /^(definitions|workflows\/(engine\/(decide|view)|validation))\//;

it('the law and everything pure in the engine are loaded once for all cases of a worker', async () => {
  const [once, forEachCase] = await Promise.all(
    ['workflows/preloaded.ts', 'workflows/case.ts'].map((entry) => loadedWith(entry)),
  );
  const needed = forEachCase?.filter((file) => pure.test(file)) ?? [];
  expect(needed.length).toBeGreaterThan(80);
  expect(needed.filter((file) => !once?.includes(file))).toEqual([]);
});
