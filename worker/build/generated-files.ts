/** Everything in the repository that is derived from the definitions and committed, so that a reviewer can read it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonEventSchemas, declarationSchemas, eventSchemas } from '../../definitions/schemas.js';
import { type GeneratedFile, pagesOf } from './definition-pages.js';
import { frozenIndex } from './frozen-index.js';
import { hashesOf } from './hashes.js';
import { liveDefinitions } from './live-definitions.js';
import { compileSchemas, messageSchemasSource } from './message-schemas.js';
import { readReleased } from './released-versions.js';

export async function generatedFiles(repository: string): Promise<readonly GeneratedFile[]> {
  const live = await liveDefinitions(repository);
  const released = readReleased(repository);
  const { bundles, procedures } = live;
  const schemas = compileSchemas({
    declarations: declarationSchemas,
    events: { ...eventSchemas, ...commonEventSchemas },
  });
  return [
    ...frozenIndex(released, bundles.map(keyIn), procedures.map(keyIn)),
    { path: 'definitions/hashes.json', text: jsonText(await hashesOf(repository, live, released)) },
    { path: 'workflows/validation/schemas.generated.ts', text: messageSchemasSource(schemas) },
    ...pagesOf(repository, live),
  ];
}

const jsonText = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
const keyIn = ({ key }: { readonly key: string }) => key;

/** Paths of the files that are missing or differ. */
export function staleFiles(repository: string, files: readonly GeneratedFile[]): readonly string[] {
  return files
    .filter(({ path, text }) => {
      const target = join(repository, path);
      return !existsSync(target) || readFileSync(target, 'utf8').replaceAll('\r\n', '\n') !== text;
    })
    .map(({ path }) => path);
}
