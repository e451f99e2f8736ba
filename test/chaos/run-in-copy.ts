/** A run of the fewest cases, in a copy of this tree: what is planted there harms nobody. */
import type { Finished } from '../cli/command.js';
import { copyTree, type TreeCopy } from '../harness/tree-copy.js';
import { fewestCases } from './case-script.js';

const seed = 7;

export const copyForRun = (): TreeCopy => copyTree('test');

/** @param longestMinutes it takes some three; what has ended until then is looked at */
export function smallRun(tree: TreeCopy, longestMinutes: number): Promise<Finished> {
  const options = Object.entries({ cases: fewestCases, seed, minutes: longestMinutes });
  const flags = options.flatMap(([name, value]) => [`--${name}`, String(value)]);
  return tree.run('node_modules/tsx/dist/cli.mjs', 'test/chaos/main.ts', ...flags);
}
