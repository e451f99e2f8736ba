/** Where the sources export what the registry and the schema tables list. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface ExportPlace {
  /** Absolute path. */
  readonly file: string;
  readonly name: string;
}

export type ExportPlaces = ReadonlyMap<unknown, ExportPlace>;

/** What the modules export that `file` imports, by the exported value itself. */
export async function exportsBehind(file: string): Promise<ExportPlaces> {
  const places = new Map<unknown, ExportPlace>();
  for (const imported of importsOf(file)) {
    const module: object = await import(pathToFileURL(imported).href);
    // In one order wherever it runs: a loader may list names as they stand or by the alphabet.
    for (const name of Object.keys(module).sort()) {
      const value: unknown = module[name as keyof typeof module];
      if (!places.has(value)) places.set(value, { file: imported, name });
    }
  }
  return places;
}

/** @throws Error when none of the modules exports `value` */
export function placeOf(value: unknown, places: ExportPlaces, list: string, key: string): ExportPlace {
  const place = places.get(value);
  if (place) return place;
  throw new Error(`${list} lists ${key}, but imports no file that exports it. Import its own file there.`);
}

/** Frozen versions are JavaScript: they are exported by no source. */
function importsOf(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(/^import\s+(?!type\s)[^;'"]*?\sfrom\s+'(\.[^']+)';/gm);
  return [...statements]
    .map(([, specifier = '']) => join(dirname(file), specifier.replace(/\.js$/, '.ts')))
    .filter((path) => existsSync(path));
}
