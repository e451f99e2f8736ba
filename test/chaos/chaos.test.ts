import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finished } from '../cli/command.js';
import { copyTree, type TreeCopy } from '../harness/tree-copy.js';
import { fewestCases } from './case-script.js';
import { plantedBugs } from './planted-bugs.js';

/** A run of the fewest cases takes one to two minutes, and thrice that on a busy machine. */
const timeout = 600_000;

let tree: TreeCopy;
beforeAll(async () => {
  tree = await copyTree('test');
});
afterAll(() => tree.remove());

const run = (seed: number): Promise<Finished> =>
  tree.run(
    'node_modules/tsx/dist/cli.mjs',
    'test/chaos/main.ts',
    '--cases',
    String(fewestCases),
    '--seed',
    String(seed),
  );

describe('a small run in which workers, server and agencies are killed', { timeout }, () => {
  it('loses nothing, does nothing twice, and everybody agrees in the end', async () => {
    const { code, output } = await run(7);
    expect(output.trimEnd().split('\n').at(-1)).toMatch(/0 problems: all holds$/);
    expect(code).toBe(0);
  });

  it.each(plantedBugs)('is not passed when $sentence', async ({ replacements, foundBy }) => {
    const changes = Object.entries(replacements).flatMap(([file, ofFile]) =>
      ofFile.map((change) => ({ file, change })),
    );
    for (const { file, change } of changes) tree.replace(file, ...change);
    try {
      const { code, output } = await run(7);
      expect(output).toContain(foundBy);
      expect(code).toBe(1);
    } finally {
      for (const { file, change } of changes.toReversed()) tree.replace(file, change[1], change[0]);
    }
  });
});
