import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type DefinitionSource, filesOf } from './definition-sources.js';

/** `{ "death@1": "…" }`: SHA-256 over the paths and texts of a definition's files, whatever the line endings. */
export function hashesOf(sources: readonly DefinitionSource[], definitionsFolder: string): Record<string, string> {
  return Object.fromEntries(
    sources.map((source) => [source.key, hashOf(filesOf(source, definitionsFolder), definitionsFolder)]),
  );
}

function hashOf(files: readonly string[], definitionsFolder: string): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const path = relative(definitionsFolder, file).replaceAll('\\', '/');
    hash.update(`${path}\n${readFileSync(file, 'utf8').replaceAll('\r\n', '\n')}\0`);
  }
  return hash.digest('hex');
}
