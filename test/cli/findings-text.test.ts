import { expect, it } from 'vitest';
import { findingLines } from '../../cli/findings-text.js';

const stale = { mistake: 'It says something else than the definitions.', fix: 'Run: npm run generate' };

it('names files that lack the same thing together, and says once what to do', () => {
  const own = { file: 'c.ts', mistake: 'limit c: has no source.', fix: 'Name one.' };
  expect(findingLines([{ file: 'a.md', ...stale }, own, { file: 'b.md', ...stale }])).toEqual([
    'a.md',
    'b.md',
    `  ${stale.mistake}\n    ${stale.fix}`,
    'c.ts',
    `  ${own.mistake}\n    ${own.fix}`,
    '',
    '3 mistakes in 3 files.',
  ]);
});
