/** `definitions/released.json`: what was released when, and how to know it again. Only a release writes it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By what a definition is known again. */
export interface ReleasedDefinition {
  readonly hash: string;
  /** Digest of what it held of each source file, by path. */
  readonly sources: Readonly<Record<string, string>>;
}

export interface ReleasedVersion extends ReleasedDefinition {
  /** A day in Vietnam. */
  readonly releasedOn: string;
  /** SHA-256 of each frozen file, newlines normalised, by its name in `definitions/released/`. */
  readonly files: Readonly<Record<string, string>>;
  /** Those that are released with it, by key. */
  readonly procedures: Readonly<Record<string, ReleasedDefinition>>;
}

/** By key, `death@1`, in order of release. */
export type ReleasedVersions = Readonly<Record<string, ReleasedVersion>>;

const fileIn = (repository: string) => join(repository, 'definitions', 'released.json');

export function readReleased(repository: string): ReleasedVersions {
  return existsSync(fileIn(repository)) ? JSON.parse(readFileSync(fileIn(repository), 'utf8')) : {};
}

export function writeReleased(repository: string, released: ReleasedVersions): void {
  writeFileSync(fileIn(repository), `${JSON.stringify(released, null, 2)}\n`);
}

/** Hashes of released procedures, by key. Two bundles that were released with one of them have it alike. */
export function releasedProcedures(released: ReleasedVersions): Readonly<Record<string, string>> {
  const procedures = Object.values(released).flatMap((version) => Object.entries(version.procedures));
  return Object.fromEntries(procedures.map(([key, { hash }]) => [key, hash]));
}

/** Names of the frozen files of a version, in `definitions/released/`. */
export const frozenFiles = (key: string) =>
  ({ definition: `${key}.js`, schemas: `${key}.schemas.js`, page: `${key}.md` }) as const;
