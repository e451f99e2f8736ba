/** Which source files make up a definition: what a change of its hash means. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface DefinitionSource {
  /** `death@1`. */
  readonly key: string;
  /** Absolute path of the file that exports the definition. */
  readonly entry: string;
}

interface Definition {
  readonly id: string;
  readonly version: number;
}

/** Finds the file of each definition among those that `registry.ts` imports. */
export async function findSources(
  definitionsFolder: string,
  definitions: readonly Definition[],
): Promise<readonly DefinitionSource[]> {
  const found = new Map<unknown, string>();
  for (const file of importsOf(join(definitionsFolder, 'registry.ts'))) {
    const module: object = await import(pathToFileURL(file).href);
    for (const exported of Object.values(module)) found.set(exported, file);
  }
  return definitions.map((definition) => {
    const key = `${definition.id}@${definition.version}`;
    const entry = found.get(definition);
    if (!entry)
      throw new Error(`registry.ts lists ${key}, but imports no file that exports it. Import its own file there.`);
    return { key, entry };
  });
}

/**
 * The files that decide what a definition does, in order of their paths: those of its folder when it has one of its own
 * (`index.ts`), and all that they import inside `definitions/`. Left out: types, which do nothing (a schema's say what may
 * be filed, so they count), and the checks, which only decide whether a definition may load.
 */
export function filesOf({ entry }: DefinitionSource, definitionsFolder: string): readonly string[] {
  const own = basename(entry) === 'index.ts' ? sourcesIn(dirname(entry)) : [entry];
  const files = new Set<string>();
  const open = [...own];
  for (let file = open.pop(); file; file = open.pop()) {
    const inside = !relative(definitionsFolder, file).startsWith('..');
    if (files.has(file) || !inside || /^check-.*\.ts$/.test(basename(file))) continue;
    files.add(file);
    open.push(...importsOf(file));
  }
  return [...files].sort();
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}

/** Absolute paths of the relative modules that `file` imports, schemas or for more than their types. */
function importsOf(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?'(\.[^']+)';/gm,
  );
  return [...statements]
    .filter(([, type, specifier = '']) => !type || specifier.endsWith('/schema.js'))
    .map(([, , specifier = '']) => join(dirname(file), specifier.replace(/\.js$/, '.ts')));
}
