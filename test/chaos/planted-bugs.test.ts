import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TreeCopy } from '../harness/tree-copy.js';
import { plantedBugs } from './planted-bugs.js';
import { copyForRun, smallRun } from './run-in-copy.js';

let tree: TreeCopy;
beforeAll(async () => {
  tree = await copyForRun();
});
afterAll(() => tree.remove());

describe('a small run in which processes are killed', () => {
  it.each(plantedBugs)('is not passed when $sentence', async ({ replacements, foundBy }) => {
    const changes = Object.entries(replacements).flatMap(([file, ofFile]) =>
      ofFile.map((change) => ({ file, change })),
    );
    for (const { file, change } of changes) tree.replace(file, ...change);
    try {
      const { code, output } = await smallRun(tree);
      expect(output).toContain(foundBy);
      expect(code).toBe(1);
    } finally {
      for (const { file, change } of changes.toReversed()) tree.replace(file, change[1], change[0]);
    }
  });
});
