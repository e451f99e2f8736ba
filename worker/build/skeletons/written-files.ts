/** Writes what a skeleton is made of, and lists it where definitions are listed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { regenerate } from '../next-version.js';

/** Texts by path, relative to the repository. */
export type Files = Readonly<Record<string, string>>;

/** One more entry of a table `export const <table> = { … }`, with what it imports. */
export interface Listing {
  readonly file: string;
  readonly table: string;
  readonly entry: string;
  readonly imports: string;
}

export interface Skeleton {
  readonly files: Files;
  readonly listings: readonly Listing[];
  /** Text at the end of files that are there. */
  readonly appended?: Files;
  /** What the author does next, in order. */
  readonly next: readonly string[];
}

/**
 * @returns paths of what was written and changed
 * @throws RangeError when a file is there already: nothing is then written
 */
export function writeSkeleton(repository: string, { files, listings, appended = {} }: Skeleton): readonly string[] {
  const present = Object.keys(files).find((file) => existsSync(join(repository, file)));
  if (present) throw new RangeError(`${present} is there already. Remove it, or choose another id.`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, file)), { recursive: true });
    writeFileSync(join(repository, file), text);
  }
  for (const [file, text] of Object.entries(appended))
    edit(repository, file, (source) => `${source.trimEnd()}\n\n${text}`);
  for (const listing of listings) edit(repository, listing.file, (source) => withListing(source, listing));
  const written = [...new Set([...Object.keys(files), ...Object.keys(appended), ...listings.map(({ file }) => file)])];
  format(repository, written);
  regenerate(repository);
  return written;
}

function edit(repository: string, file: string, change: (source: string) => string): void {
  writeFileSync(join(repository, file), change(readFileSync(join(repository, file), 'utf8')));
}

/** @throws RangeError when the file has no such table */
export function withListing(source: string, { file, table, entry, imports }: Listing): string {
  const start = source.indexOf(`export const ${table} = {`);
  const end = source.indexOf('\n}', start);
  if (start < 0 || end < 0) throw new RangeError(`${file} has no "export const ${table} = {" to list ${entry} in.`);
  const listed = `${source.slice(0, end)}\n  ${entry},${source.slice(end)}`;
  // Not first: a comment that opens the file would be parted from the import that it stands above.
  return source.includes(imports) ? listed : listed.replace(/^(import .*;\n)/m, `$1${imports}\n`);
}

/** Lays them out as everything here is, and sorts their imports. */
function format(repository: string, files: readonly string[]): void {
  const biome = join(repository, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  execFileSync(process.execPath, [biome, 'check', '--write', '--log-level=error', ...files], {
    cwd: repository,
    stdio: 'pipe',
  });
}
