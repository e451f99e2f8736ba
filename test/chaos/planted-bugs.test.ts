import { describe, expect, it } from 'vitest';
import { plantedBugs } from './planted-bugs.js';
import { copyForRun, smallRun } from './run-in-copy.js';

/** A bug may well leave a case without an end; the others show what it did. */
const longestMinutes = 6;

// A run waits for processes to come back more than it computes: all at once take little longer than one.
describe.concurrent('a small run in which processes are killed', () => {
  it.each(plantedBugs)('is not passed when $sentence', async ({ replacements, foundBy }) => {
    const tree = copyForRun();
    try {
      for (const [file, changes] of Object.entries(replacements)) {
        for (const change of changes) tree.replace(file, ...change);
      }
      const { code, output, complaint } = await smallRun(tree, longestMinutes);
      expect(output, complaint).toContain(foundBy);
      expect(code).toBe(1);
    } finally {
      tree.remove();
    }
  });
});
