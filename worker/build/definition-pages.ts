/** The pages of all definitions, each beside its own. */
import { basename, dirname, join, relative } from 'node:path';
import type { Procedure } from '../../definitions/language/procedure.js';
import { keyOf, type LiveDefinition, type LiveDefinitions, liveDefinitions } from './live-definitions.js';
import { bundlePage } from './pages/bundle-page.js';
import { procedurePage } from './pages/procedure-page.js';

export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

/**
 * @param id of a procedure or a bundle; a procedure and its bundle of one have one id and a page each
 * @throws RangeError naming those that there are
 */
export async function definitionPages(repository: string, id?: string): Promise<readonly GeneratedFile[]> {
  const live = await liveDefinitions(repository);
  const named = {
    bundles: live.bundles.filter(({ definition }) => id === undefined || definition.id === id),
    procedures: live.procedures.filter(({ definition }) => id === undefined || definition.id === id),
  };
  if (named.bundles.length + named.procedures.length > 0) return pagesOf(repository, live, named);
  const known = [...new Set([...live.bundles, ...live.procedures].map(({ definition }) => definition.id))];
  throw new RangeError(`Nothing is called "${id}". Known: ${known.join(', ')}.`);
}

/** @param chosen all unless given */
export function pagesOf(repository: string, live: LiveDefinitions, chosen = live): readonly GeneratedFile[] {
  const entryOf = (procedure: Procedure) => entryIn(live.procedures, procedure);
  const pages = [
    ...chosen.procedures.map(({ definition, place: { file } }) => ({ file, text: procedurePage(definition, file) })),
    ...chosen.bundles.map(({ definition, place: { file } }) => ({ file, text: bundlePage(definition, entryOf) })),
  ];
  return pages.map(({ file, text }) => ({ path: relative(repository, pageOf(file)).replaceAll('\\', '/'), text }));
}

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
