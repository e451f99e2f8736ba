/** Master keys in a file that only its owner reads: the default where there is no key service. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { keyBytes, newKey, open, seal } from './cipher.js';
import { type MasterKey, MasterKeyUnavailable } from './master-key.js';

interface KeyFile {
  /** Name of the one that wraps. */
  readonly current: string;
  readonly keys: Readonly<Record<string, KeptMaster>>;
}

interface KeptMaster {
  /** Base64. */
  readonly key: string;
  readonly since: string;
  /** When the next one took over; a process may not have noticed for a moment. */
  readonly until?: string;
}

/** Others read the file before each wrapping, so that a minute would do. */
const keptAfterwardsMs = 24 * 3_600_000;

/** @param path of a file made by `createMasterKeyFile` */
export function masterKeyFile(path: string): MasterKey {
  let last: { readonly changedAt: number; readonly file: KeyFile } | undefined;
  const read = async (): Promise<KeyFile> => {
    const changedAt = await stat(path).then(({ mtimeMs }) => mtimeMs, unreadable(path));
    if (last?.changedAt !== changedAt) last = { changedAt, file: await readKeyFile(path) };
    return last.file;
  };
  return {
    current: async () => (await read()).current,
    async wrap(dataKey, boundTo) {
      const file = await read();
      return {
        master: file.current,
        wrapped: seal(bytesOf(file, file.current, path), dataKey, boundTo).toString('base64'),
      };
    },
    async unwrap({ master, wrapped }, boundTo) {
      return open(bytesOf(await read(), master, path), Buffer.from(wrapped, 'base64'), boundTo);
    },
    async rotate() {
      const file = await readKeyFile(path);
      const name = newName();
      const now = new Date(Date.now()).toISOString();
      const before = file.keys[file.current];
      const keys = {
        ...file.keys,
        ...(before && { [file.current]: { ...before, until: now } }),
        [name]: newMaster(now),
      };
      await write(path, { current: name, keys });
      return name;
    },
    async retire(inUse) {
      const file = await readKeyFile(path);
      const isOver = ({ until }: KeptMaster) =>
        until !== undefined && Date.now() - Date.parse(until) > keptAfterwardsMs;
      const over = Object.keys(file.keys).filter(
        (name) => !inUse.includes(name) && isOver(file.keys[name] as KeptMaster),
      );
      if (over.length === 0) return over;
      const kept = Object.entries(file.keys).filter(([name]) => !over.includes(name));
      await write(path, { ...file, keys: Object.fromEntries(kept) });
      return over;
    },
  };
}

/** Leaves one that is there alone. @returns whether it was made now */
export async function createMasterKeyFile(path: string): Promise<boolean> {
  const name = newName();
  const file: KeyFile = { current: name, keys: { [name]: newMaster(new Date().toISOString()) } };
  try {
    await writeFile(path, text(file), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}

const newName = () => `file-${randomUUID().slice(0, 8)}`;
const newMaster = (since: string): KeptMaster => ({ key: newKey().toString('base64'), since });
const text = (file: KeyFile) => `${JSON.stringify(file, null, 2)}\n`;

/** Whoever reads it meanwhile sees the whole file before, or the whole file after. */
async function write(path: string, file: KeyFile): Promise<void> {
  await writeFile(`${path}.new`, text(file), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

async function readKeyFile(path: string): Promise<KeyFile> {
  const { mode } = await stat(path).catch(unreadable(path));
  if ((mode & 0o077) !== 0)
    throw new MasterKeyUnavailable(`Others than its owner may read the master keys at ${path}. Run chmod 600 on it.`);
  try {
    return JSON.parse(await readFile(path, 'utf8')) as KeyFile;
  } catch (fault) {
    return unreadable(path)(fault);
  }
}

function bytesOf({ keys }: KeyFile, name: string, path: string): Buffer {
  const bytes = Buffer.from(keys[name]?.key ?? '', 'base64');
  if (bytes.length === keyBytes) return bytes;
  const known = Object.keys(keys).join(', ');
  throw new MasterKeyUnavailable(
    `A data key was wrapped with master key ${name}, and ${path} has ${known}. Restore the file that has it.`,
  );
}

function unreadable(path: string) {
  return (cause: unknown): never => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new MasterKeyUnavailable(
      `The master keys at ${path} cannot be read: ${why}. Restore the file; for a new site, npx lienthong keys create makes one.`,
      { cause },
    );
  };
}
