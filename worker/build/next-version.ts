/** `lienthong next-version`: raises what was released, so that the sources may change again. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../definitions/calendar/local-date.js';
import { hashOf } from './built-definition.js';
import { type LiveDefinitions, liveDefinitions, procedureKeys } from './live-definitions.js';
import { type ReleasedVersions, readReleased, releasedProcedures } from './released-versions.js';
import { withInForceFrom, withKey, withVersion } from './source-edits.js';

export interface Raised {
  /** `death@1`. */
  readonly from: string;
  readonly to: string;
}

type Live<Kind extends keyof LiveDefinitions> = LiveDefinitions[Kind][number];

/**
 * Raises the bundle if its version was released, and each of its procedures that is no longer as it was released.
 * @param from first day of filing of the bundle's new version
 * @throws RangeError when there is nothing to raise, or the day is missing or too early
 */
export async function nextVersion(repository: string, id: string, from?: LocalDate): Promise<readonly Raised[]> {
  const live = await liveDefinitions(repository);
  const released = readReleased(repository);
  // Of a law and the next one, both in the sources, the next one goes on.
  const bundle = live.bundles
    .filter(({ definition }) => definition.id === id)
    .toSorted((one, other) => other.definition.version - one.definition.version)[0];
  if (!bundle) {
    const known = live.bundles.map(({ definition }) => definition.id).join(', ');
    throw new RangeError(`There is no bundle "${id}". Known: ${known}.`);
  }
  const procedures = await changedProcedures(bundle, live, released);
  const isReleased = released[bundle.key] !== undefined;
  if (!isReleased && procedures.length === 0) {
    throw new RangeError(
      `${bundle.key} is a draft and may change as it is. What is released first: npx lienthong release ${bundle.key}`,
    );
  }
  const raisedBundle = isReleased ? [raiseBundle(repository, bundle, from)] : [];
  return [...raisedBundle, ...procedures.map((procedure) => raiseProcedure(repository, procedure))];
}

/** Writes everything that is derived from the sources, in a process that has not loaded them before. */
export function regenerate(repository: string): void {
  const program = join(repository, 'worker', 'build', 'generate.ts');
  execFileSync(process.execPath, ['--import', 'tsx', program], { cwd: repository, stdio: 'inherit' });
}

async function changedProcedures(
  { definition }: Live<'bundles'>,
  { procedures }: LiveDefinitions,
  released: ReleasedVersions,
): Promise<readonly Live<'procedures'>[]> {
  const keys = procedureKeys(definition);
  const hashes = releasedProcedures(released);
  const own = procedures.filter(({ key }) => keys.includes(key) && hashes[key] !== undefined);
  const changed = await Promise.all(own.map(async ({ key, build }) => hashes[key] !== (await hashOf(await build()))));
  return own.filter((_procedure, at) => changed[at]);
}

function raiseBundle(repository: string, bundle: Live<'bundles'>, from: LocalDate | undefined): Raised {
  const { id, version, inForceFrom } = bundle.definition;
  if (from === undefined)
    throw new RangeError(`Say from which day of filing on version ${version + 1} of ${id} is in force: --from <day>`);
  if (inForceFrom !== undefined && from <= inForceFrom)
    throw new RangeError(`${bundle.key} is in force from ${inForceFrom}: its next version needs a later day.`);
  edit(bundle.place.file, (text) => withInForceFrom(withVersion(text, version, version + 1), version + 1, from));
  return list(repository, bundle.definition, { 'registry.ts': ['bundles'], 'schemas.ts': ['declarationSchemas'] });
}

function raiseProcedure(repository: string, { definition, place }: Live<'procedures'>): Raised {
  const { version } = definition;
  edit(place.file, (text) => withVersion(text, version, version + 1));
  return list(repository, definition, {
    'registry.ts': ['procedures'],
    'schemas.ts': ['applicationSchemas', 'outcomeSchemas', 'eventSchemas'],
  });
}

/** Enters the new key in place of the old one. */
function list(
  repository: string,
  { id, version }: { readonly id: string; readonly version: number },
  tables: Readonly<Record<string, readonly string[]>>,
): Raised {
  const [from, to] = [`${id}@${version}`, `${id}@${version + 1}`];
  for (const [file, names] of Object.entries(tables)) {
    edit(join(repository, 'definitions', file), (text) =>
      names.reduce((edited, name) => withKey(edited, name, from, to), text),
    );
  }
  return { from, to };
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
