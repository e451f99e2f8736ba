import type { Bundle } from '../../definitions/language/bundle.js';
import { type BuiltDefinition, hashOf } from './built-definition.js';
import { holdsWhatWasReleased } from './frozen-version.js';
import type { LiveDefinition, LiveDefinitions } from './live-definitions.js';
import { type ReleasedVersions, releasedProcedures } from './released-versions.js';

export interface Hashes {
  readonly bundles: Readonly<Record<string, string>>;
  readonly procedures: Readonly<Record<string, string>>;
}

/** By key: of everything in the sources, and of every released version as it was released. */
export async function hashesOf(repository: string, live: LiveDefinitions, released: ReleasedVersions): Promise<Hashes> {
  const frozen = Object.entries(released).map(([key, { hash }]) => [key, hash]);
  return {
    bundles: {
      ...Object.fromEntries(frozen),
      ...(await byKey(live.bundles, (one) => bundleHash(repository, one, released))),
    },
    procedures: {
      ...releasedProcedures(released),
      ...(await byKey(live.procedures, async ({ build }) => hashOf(await build()))),
    },
  };
}

/** A released version that is still the same keeps its hash, also when another bundler lays code out otherwise. */
async function bundleHash(
  repository: string,
  { key, build }: LiveDefinition<Bundle>,
  released: ReleasedVersions,
): Promise<string> {
  const built: BuiltDefinition = await build();
  const version = released[key];
  return version && (await holdsWhatWasReleased(repository, key, built)) ? version.hash : hashOf(built);
}

async function byKey<Definition>(
  definitions: readonly LiveDefinition<Definition>[],
  hash: (definition: LiveDefinition<Definition>) => Promise<string>,
): Promise<Record<string, string>> {
  const entries = await Promise.all(definitions.map(async (one) => [one.key, await hash(one)] as const));
  return Object.fromEntries(entries);
}
