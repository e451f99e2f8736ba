/** Everything in the repository that is derived from the definitions and committed, so that a reviewer can read it. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Procedure } from '../../definitions/language/procedure.js';
import { bundles, procedures } from '../../definitions/registry.js';
import { commonEventSchemas, declarationSchemas, eventSchemas } from '../../definitions/schemas.js';
import { type DefinitionSource, findSources } from './definition-sources.js';
import { hashesOf } from './hashes.js';
import { compileSchemas, messageSchemasSource } from './message-schemas.js';
import { bundlePage } from './pages/bundle-page.js';
import { procedurePage } from './pages/procedure-page.js';

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
  const schemas = compileSchemas({
    declarations: declarationSchemas,
    events: { ...eventSchemas, ...commonEventSchemas },
  });
  const entryOf = (procedure: Procedure) => entryIn(procedureSources, procedure);
  const pages = [
    ...Object.values(procedures).map((one) => ({ entry: entryOf(one), text: procedurePage(one, entryOf(one)) })),
    ...Object.values(bundles).map((one) => ({ entry: entryIn(bundleSources, one), text: bundlePage(one, entryOf) })),
  ];
  return [
    { path: 'definitions/hashes.json', text: `${JSON.stringify(hashes, null, 2)}\n` },
    { path: 'workflows/validation/schemas.generated.ts', text: messageSchemasSource(schemas) },
    ...pages.map(({ entry, text }) => ({ path: relative(repository, pageOf(entry)).replaceAll('\\', '/'), text })),
  ];
}

function entryIn(sources: readonly DefinitionSource[], { id, version }: { id: string; version: number }): string {
  const source = sources.find(({ key }) => key === `${id}@${version}`);
  if (!source) throw new Error(`${id}@${version} is used by a bundle but not listed in registry.ts. List it there.`);
  return source.entry;
}

/** Beside the definition: `page.md` in a folder of its own, `<file>.md` otherwise. */
function pageOf(entry: string): string {
  return basename(entry) === 'index.ts' ? join(dirname(entry), 'page.md') : entry.replace(/\.ts$/, '.md');
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
