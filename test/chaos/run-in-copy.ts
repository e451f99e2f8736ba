/** A run of the fewest cases, in a copy of this tree: what is planted there harms nobody. */
import type { Finished } from '../cli/command.js';
import { copyTree, type TreeCopy } from '../harness/tree-copy.js';
import { fewestCases } from './case-script.js';

const seed = 7;

export const copyForRun = (): Promise<TreeCopy> => copyTree('test');

export function smallRun(tree: TreeCopy): Promise<Finished> {
  const [cases, seeded] = [String(fewestCases), String(seed)];
  return tree.run('node_modules/tsx/dist/cli.mjs', 'test/chaos/main.ts', '--cases', cases, '--seed', seeded);
}
