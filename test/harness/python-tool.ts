/** Tools from PyPI, each pinned and in an environment of its own in the user's cache. */
import { execFile } from 'node:child_process';
import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { userCacheFolder } from '../../worker/temporal-server/cache-folder.js';

const execute = promisify(execFile);

export const pythonTools = {
  schemathesis: { version: '4.32.5', program: 'st' },
  'openapi-python-client': { version: '0.29.1', program: 'openapi-python-client' },
} as const;

/** @returns the folder of its programs, `python` among them */
export async function pythonTool(name: keyof typeof pythonTools): Promise<string> {
  const { version, program } = pythonTools[name];
  const place = join(userCacheFolder(), 'python', `${name}-${version}`);
  const programs = join(place, 'bin');
  if (await exists(join(programs, program))) return programs;
  await mkdir(join(userCacheFolder(), 'python'), { recursive: true });
  // An environment knows its own path: it is made in place, and taken away again when it is not whole.
  try {
    await execute('python3', ['-m', 'venv', '--clear', place]);
    await execute(join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', `${name}==${version}`]);
  } catch (cause) {
    await rm(place, { recursive: true, force: true });
    throw new Error(`${name} ${version} cannot be had: Python 3.10 or later with venv, and PyPI, are needed.`, {
      cause,
    });
  }
  return programs;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
