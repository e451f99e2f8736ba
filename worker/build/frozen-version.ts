/** The frozen files of one released version. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltDefinition, dense, digest } from './built-definition.js';
import { frozenFiles, type ReleasedVersion } from './released-versions.js';

export const frozenFolder = (repository: string) => join(repository, 'definitions', 'released');

/** Whether the sources still say what the frozen files say, however either is laid out. */
export async function holdsWhatWasReleased(repository: string, key: string, built: BuiltDefinition): Promise<boolean> {
  const names = frozenFiles(key);
  const pairs = [
    [built.definition, frozenText(repository, names.definition)],
    [built.schemas, frozenText(repository, names.schemas)],
  ] as const;
  for (const [live, frozen] of pairs) {
    if (frozen === undefined || (await dense(live)) !== (await dense(frozen))) return false;
  }
  return true;
}

/** Names of frozen files that are missing or are not as they were written. */
export function tamperedFiles(repository: string, { files }: ReleasedVersion): readonly string[] {
  return Object.entries(files).flatMap(([name, expected]) => {
    const text = frozenText(repository, name);
    return text !== undefined && digest(text) === expected ? [] : [name];
  });
}

function frozenText(repository: string, name: string): string | undefined {
  const file = join(frozenFolder(repository), name);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
