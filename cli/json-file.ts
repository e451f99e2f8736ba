import { readFile } from 'node:fs/promises';

const reasons: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' };

/**
 * @param what for the sentence when it fails, for example `calendar file`
 * @throws Error when the file cannot be read or is not JSON
 */
export async function readJsonFile(path: string, what: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    const why = reasons[fault.code ?? ''] ?? fault.message;
    throw new Error(`The ${what} "${path}" cannot be read: ${why}. Give the path of a JSON file.`, { cause: fault });
  });
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new Error(`The ${what} "${path}" is not JSON: ${(fault as Error).message}.`, { cause: fault });
  }
}
