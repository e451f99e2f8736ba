/** Whether everything that was released still is what it was. */
import { type BuiltDefinition, hashOf } from './built-definition.js';
import { holdsWhatWasReleased, tamperedFiles } from './frozen-version.js';
import { type LiveDefinitions, liveDefinitions } from './live-definitions.js';
import {
  type ReleasedDefinition,
  type ReleasedVersion,
  type ReleasedVersions,
  readReleased,
} from './released-versions.js';

/** A sentence for each released version that is no longer the same, with what to do. */
export async function changesSinceRelease(repository: string): Promise<readonly string[]> {
  const released = readReleased(repository);
  const live = await liveDefinitions(repository);
  const versions = Object.entries(released).map(async ([key, version]) => [
    ...tamperedFiles(repository, version).map((name) => tampered(name, version)),
    ...(await changedBundle(repository, key, version, live)),
  ]);
  const sentences = (await Promise.all(versions)).flat();
  return [...sentences, ...(await changedProcedures(released, live))];
}

function tampered(name: string, { releasedOn }: ReleasedVersion): string {
  return `definitions/released/${name} is not what was released on ${releasedOn}. A released version is never edited: take the file back from version control.`;
}

async function changedBundle(
  repository: string,
  key: string,
  version: ReleasedVersion,
  { bundles }: LiveDefinitions,
): Promise<readonly string[]> {
  const built = await bundles.find((bundle) => bundle.key === key)?.build();
  if (!built || (await holdsWhatWasReleased(repository, key, built))) return [];
  return [changed(`The bundle ${key}`, key, version.releasedOn, differing(version, built))];
}

/** Of versions that the sources still hold although their bundle has gone on to another. */
async function changedProcedures(released: ReleasedVersions, live: LiveDefinitions): Promise<readonly string[]> {
  const left = Object.entries(released).filter(([key]) => !live.bundles.some((bundle) => bundle.key === key));
  const checked = left.flatMap(([bundle, { releasedOn, procedures }]) =>
    live.procedures.map(async ({ key, build }) => {
      const before = procedures[key];
      if (!before) return [];
      const built = await build();
      if (before.hash === (await hashOf(built))) return [];
      return [changed(`The procedure ${key}`, bundle, releasedOn, differing(before, built))];
    }),
  );
  return (await Promise.all(checked)).flat();
}

function differing({ sources: before }: ReleasedDefinition, { sources: now }: BuiltDefinition): readonly string[] {
  const files = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...files].filter((file) => before[file] !== now[file]).sort();
}

function changed(subject: string, bundle: string, releasedOn: string, files: readonly string[]): string {
  const where =
    files.length > 0
      ? `Changed since: ${files.join(', ')}.`
      : 'No source has changed: the tool that builds definitions has.';
  return `${subject} was released on ${releasedOn} and is no longer the same. ${where} Take the change back, or make the next version: npx lienthong next-version ${bundle.split('@')[0]} --from <day>`;
}
