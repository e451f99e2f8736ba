/** Everything in the repository that is derived from the definitions and committed, so that a reviewer can read it. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Procedure } from '../../definitions/language/procedure.js';
import { commonEventSchemas, declarationSchemas, eventSchemas } from '../../definitions/schemas.js';
import { frozenIndex } from './frozen-index.js';
import { hashesOf } from './hashes.js';
import { keyOf, type LiveDefinition, liveDefinitions } from './live-definitions.js';
import { compileSchemas, messageSchemasSource } from './message-schemas.js';
import { bundlePage } from './pages/bundle-page.js';
import { procedurePage } from './pages/procedure-page.js';
import { readReleased } from './released-versions.js';

export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

export async function generatedFiles(repository: string): Promise<readonly GeneratedFile[]> {
  const live = await liveDefinitions(repository);
  const released = readReleased(repository);
  const { bundles, procedures } = live;
  const schemas = compileSchemas({
    declarations: declarationSchemas,
    events: { ...eventSchemas, ...commonEventSchemas },
  });
  const entryOf = (procedure: Procedure) => entryIn(procedures, procedure);
  const pages = [
    ...procedures.map(({ definition, place: { file } }) => ({ file, text: procedurePage(definition, file) })),
    ...bundles.map(({ definition, place: { file } }) => ({ file, text: bundlePage(definition, entryOf) })),
  ];
  return [
    ...frozenIndex(released, bundles.map(keyIn), procedures.map(keyIn)),
    { path: 'definitions/hashes.json', text: jsonText(await hashesOf(repository, live, released)) },
    { path: 'workflows/validation/schemas.generated.ts', text: messageSchemasSource(schemas) },
    ...pages.map(({ file, text }) => ({ path: relative(repository, pageOf(file)).replaceAll('\\', '/'), text })),
  ];
}

const jsonText = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
const keyIn = ({ key }: { readonly key: string }) => key;

function entryIn(procedures: readonly LiveDefinition<Procedure>[], procedure: Procedure): string {
  const key = keyOf(procedure);
  const found = procedures.find((one) => one.key === key);
  if (!found) throw new Error(`${key} is used by a bundle but not listed in registry.ts. List it there.`);
  return found.place.file;
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
