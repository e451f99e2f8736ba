import { delimiter, join } from 'node:path';
import { isExecutable } from './cache-folder.js';

/** The first executable of that name in the folders of a PATH, or in the further folders given. */
export async function findOnPath(
  name: string,
  path: string | undefined,
  furtherFolders: readonly string[] = [],
): Promise<string | undefined> {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  for (const folder of [...(path ?? '').split(delimiter), ...furtherFolders]) {
    if (folder === '') continue;
    const candidate = join(folder, fileName);
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}
