/** Everything in the repository that is derived from the definitions and committed, so that a reviewer can read it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundles, procedures } from '../../definitions/registry.js';
import { declarationSchemas, eventSchemas } from '../../definitions/schemas.js';
import { findSources } from './definition-sources.js';
import { hashesOf } from './hashes.js';
import { compileSchemas, messageSchemasSource } from './message-schemas.js';

export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

export async function generatedFiles(repository: string): Promise<readonly GeneratedFile[]> {
  const definitions = join(repository, 'definitions');
  const bundleSources = await findSources(definitions, Object.values(bundles));
  const procedureSources = await findSources(definitions, Object.values(procedures));
  const hashes = { bundles: hashesOf(bundleSources, definitions), procedures: hashesOf(procedureSources, definitions) };
  const schemas = compileSchemas({ declarations: declarationSchemas, events: eventSchemas });
  return [
    { path: 'definitions/hashes.json', text: `${JSON.stringify(hashes, null, 2)}\n` },
    { path: 'workflows/messages/schemas.generated.ts', text: messageSchemasSource(schemas) },
  ];
}

/** Paths of the files that are missing or differ. */
export function staleFiles(repository: string, files: readonly GeneratedFile[]): readonly string[] {
  return files
    .filter(({ path, text }) => {
      const target = join(repository, path);
      return !existsSync(target) || readFileSync(target, 'utf8').replaceAll('\r\n', '\n') !== text;
    })
    .map(({ path }) => path);
}
