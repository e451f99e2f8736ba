import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The database of servers of one minor version: the embedded schema is created, never migrated, so another version
 * gets a file of its own, and the one it leaves unread is named.
 * @param serverVersion for example `1.32.1`
 */
export async function databaseFileFor(serverVersion: string, folder: string, say: (line: string) => void) {
  const [major, minor] = serverVersion.split('.');
  const name = `temporal-${major}.${minor}.db`;
  const others = (await readdir(folder)).filter((file) => /^temporal-.*\.db$/.test(file) && file !== name);
  for (const other of others) {
    say(
      `cases in ${join(folder, other)} stay there: they belong to another version of the server than ${serverVersion}`,
    );
  }
  return join(folder, name);
}
