/** `lienthong release`: keeps a version of a bundle as it is now, for good. */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LocalDate } from '../../definitions/calendar/local-date.js';
import { type BuiltDefinition, digest, hashOf } from './built-definition.js';
import { frozenFolder } from './frozen-version.js';
import { generatedFiles, staleFiles } from './generated-files.js';
import { keyOf, type LiveDefinitions, liveDefinitions, procedureKeys } from './live-definitions.js';
import { bundlePage } from './pages/bundle-page.js';
import { procedurePage } from './pages/procedure-page.js';
import {
  frozenFiles,
  type ReleasedDefinition,
  type ReleasedVersion,
  readReleased,
  writeReleased,
} from './released-versions.js';

type LiveBundle = LiveDefinitions['bundles'][number];

/**
 * @param key for example `death@1`
 * @returns paths of what was written
 * @throws RangeError when it was released before, when the sources do not define it, or when generated files are stale
 */
export async function releaseVersion(repository: string, key: string, today: LocalDate): Promise<readonly string[]> {
  const released = readReleased(repository);
  const before = released[key];
  if (before) {
    throw new RangeError(
      `${key} was released on ${before.releasedOn} and stays as it is. For its next version: npx lienthong next-version ${key.split('@')[0]} --from <day>`,
    );
  }
  const live = await liveDefinitions(repository);
  const bundle = live.bundles.find((one) => one.key === key);
  if (!bundle) {
    const drafts = live.bundles.map((one) => one.key).filter((one) => !released[one]);
    throw new RangeError(`There is no draft ${key} to release. Drafts: ${drafts.join(', ') || 'none'}.`);
  }
  const stale = staleFiles(repository, await generatedFiles(repository));
  if (stale.length > 0)
    throw new RangeError(`Not released: ${stale.join(', ')} would say something else. First run: npm run generate`);
  const built = await bundle.build();
  const texts = frozenTexts(key, bundle, live, built, today);
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(frozenFolder(repository), name), text);
  const entry = await releasedVersion(bundle, live, built, texts, today);
  writeReleased(repository, { ...released, [key]: entry });
  return [...Object.keys(texts).map((name) => `definitions/released/${name}`), 'definitions/released.json'];
}

function frozenTexts(key: string, bundle: LiveBundle, live: LiveDefinitions, built: BuiltDefinition, today: LocalDate) {
  const names = frozenFiles(key);
  const heading = `/** ${key} as it was released on ${today}. Written by \`lienthong release\`; it is never edited. */\n`;
  return {
    [names.definition]: heading + built.definition,
    [names.schemas]: heading + built.schemas,
    [names.page]: pagesOf(bundle, live),
  };
}

/** The pages of the bundle and of its procedures as one. */
function pagesOf({ definition }: LiveBundle, { procedures }: LiveDefinitions): string {
  const fileOf = (key: string) => procedures.find((one) => one.key === key)?.place.file ?? '';
  const pages = Object.values(definition.dossiers).map(({ procedure }) =>
    procedurePage(procedure, fileOf(keyOf(procedure))),
  );
  return [bundlePage(definition, (procedure) => fileOf(keyOf(procedure))), ...pages].join('\n');
}

async function releasedVersion(
  bundle: LiveBundle,
  live: LiveDefinitions,
  built: BuiltDefinition,
  texts: Readonly<Record<string, string>>,
  releasedOn: LocalDate,
): Promise<ReleasedVersion> {
  const keys = procedureKeys(bundle.definition);
  const own = live.procedures.filter(({ key }) => keys.includes(key));
  const procedures = own.map(async (one) => [one.key, await knownBy(await one.build())] as const);
  const code = Object.entries(texts).filter(([name]) => name.endsWith('.js'));
  return {
    releasedOn,
    ...(await knownBy(built)),
    files: Object.fromEntries(code.map(([name, text]) => [basename(name), digest(text)])),
    procedures: Object.fromEntries(await Promise.all(procedures)),
  };
}

async function knownBy(built: BuiltDefinition): Promise<ReleasedDefinition> {
  return { hash: await hashOf(built), sources: built.sources };
}
