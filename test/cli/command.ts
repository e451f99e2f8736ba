/** The command as people start it: a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const program = join(import.meta.dirname, '..', '..', 'cli', 'lienthong.mjs');

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** Not in the repository, to prove that the command does not depend on where it is called. */
export function startCommand(
  args: readonly string[],
  language = 'C',
  settings: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  const env = { ...process.env, LC_ALL: language, LANG: language, ...settings };
  return spawn(process.execPath, [program, ...args], { cwd: tmpdir(), env });
}

/** @param input what it reads from standard input */
export async function runCommand(
  args: readonly string[],
  { input = '', language, settings }: { input?: string; language?: string; settings?: NodeJS.ProcessEnv } = {},
): Promise<Finished> {
  const command = startCommand(args, language, settings);
  const ended = new Promise<number | null>((resolve, reject) => command.once('close', resolve).once('error', reject));
  command.stdin.end(input);
  const [output, complaint, code] = await Promise.all([text(command.stdout), text(command.stderr), ended]);
  return { code, output, complaint };
}
