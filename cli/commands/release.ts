/** `lienthong release`: a draft becomes a released version, which stays as it is. */
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { instant, localDateOf } from '../../definitions/calendar/instant.js';

const repository = join(import.meta.dirname, '..', '..');

export const releaseCommand = new Command('release')
  .description(
    'Keeps a version of a bundle as it is now: from then on its definition cannot change. Without one: lists what was released, and says what is no longer the same.',
  )
  .argument('[bundle@version]', 'for example death@1')
  .action(async (key) => {
    if (key === undefined) return listReleased();
    // The bundler is loaded by nothing else that the command line does.
    const { releaseVersion } = await import('../../worker/build/release-version.js');
    const written = await releaseVersion(repository, key, localDateOf(instant(Date.now())));
    process.stdout.write(`Released ${key}. Commit ${written.join(', ')}\n`);
  });

async function listReleased(): Promise<void> {
  const { readReleased } = await import('../../worker/build/released-versions.js');
  const { changesSinceRelease } = await import('../../worker/build/changes-since-release.js');
  const lines = Object.entries(readReleased(repository)).map(([key, { releasedOn }]) => `${key} since ${releasedOn}\n`);
  process.stdout.write(lines.join('') || 'Nothing was released yet.\n');
  const changes = await changesSinceRelease(repository);
  for (const sentence of changes) process.stderr.write(`${sentence}\n`);
  if (changes.length > 0) process.exitCode = 1;
}
