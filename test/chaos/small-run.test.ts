import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TreeCopy } from '../harness/tree-copy.js';
import { copyForRun, smallRun } from './run-in-copy.js';

let tree: TreeCopy;
beforeAll(() => {
  tree = copyForRun();
});
afterAll(() => tree.remove());

describe('a small run in which workers, server and agencies are killed', () => {
  it('loses nothing, does nothing twice, and everybody agrees in the end', async () => {
    const { code, output, complaint } = await smallRun(tree, 10);
    expect(output.trimEnd().split('\n').slice(-20).join('\n'), complaint).toMatch(/0 problems: all holds$/);
    expect(code).toBe(0);
  });
});
