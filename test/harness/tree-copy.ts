/** A copy of this tree in a temporary folder, for commands that change sources. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finished } from '../cli/command.js';

const repository = join(import.meta.dirname, '..', '..');
const rooms = [
  'activities',
  'agencies',
  'cli',
  'client',
  'codec',
  'definitions',
  'examples',
  'gateway',
  'register',
  'worker',
];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'biome.json', '.dependency-cruiser.cjs'];
const parts = [...rooms, 'workflows', ...files];

export interface TreeCopy {
  /** Absolute path of a file in it. */
  path(file: string): string;
  read(file: string): string;
  /** @throws RangeError when `from` is not in the file */
  replace(file: string, from: string, to: string): void;
  /** The command `lienthong` of the copy. */
  lienthong(...args: readonly string[]): Promise<Finished>;
  /** Runs a program of the installed packages in the copy. */
  run(program: string, ...args: readonly string[]): Promise<Finished>;
  remove(): void;
}

/**
 * Everything but the tests, with what `npm run verify` has found to be generated from it.
 * @param others further files and folders of this repository
 */
export function copyTree(...others: readonly string[]): TreeCopy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lienthong-tree-')));
  for (const part of [...parts, ...others]) cpSync(join(repository, part), join(folder, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const path = (file: string) => join(folder, file);
  const read = (file: string) => readFileSync(path(file), 'utf8');
  const run = (program: string, ...args: readonly string[]) => finished(folder, [path(program), ...args]);
  return {
    path,
    read,
    replace(file, from, to) {
      const text = read(file);
      if (!text.includes(from)) throw new RangeError(`${file} does not hold: ${from}`);
      writeFileSync(path(file), text.replace(from, to));
    },
    lienthong: (...args) => run('cli/lienthong.mjs', ...args),
    run,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** As the tree was before its first release: every live version is a draft. */
export async function copyOfDrafts(): Promise<TreeCopy> {
  const tree = copyTree();
  const frozen = 'definitions/released';
  for (const file of readdirSync(tree.path(frozen))) if (file.includes('@')) rmSync(tree.path(join(frozen, file)));
  writeFileSync(tree.path('definitions/released.json'), '{}\n');
  await tree.run('node_modules/tsx/dist/cli.mjs', 'worker/build/generate.ts');
  return tree;
}

function finished(cwd: string, args: readonly string[]): Promise<Finished> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (_fault, output, complaint) =>
      resolve({ code: child.exitCode, output, complaint }),
    );
  });
}
