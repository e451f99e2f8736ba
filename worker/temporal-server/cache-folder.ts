import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import envPaths from 'env-paths';
import type { Pin } from './pins.js';

/** The user's cache: outside the repository, so that every checkout and both commands share one build. */
export const userCacheFolder = (): string => envPaths('lienthong', { suffix: '' }).cache;

/** Where the built program is kept; version and machine are in the path, so an old build is never taken for a new one. */
export const cachePathOf = (pin: Pin, cacheFolder: string): string =>
  join(cacheFolder, `${pin.version}-${process.platform}-${process.arch}`, pin.name);

/** The cached program, if it was built here before. */
export async function findCached(pin: Pin, cacheFolder: string): Promise<string | undefined> {
  const path = cachePathOf(pin, cacheFolder);
  return (await isExecutable(path)) ? path : undefined;
}

export const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
