/** Limits that a what-if counts with instead of those of the definitions. */
import type { LimitPromises } from '../definitions/language/legal-limit.js';
import { parseLimit } from '../definitions/language/written-limit.js';
import { readProfileFile } from '../definitions/law/limit-profile-schema.js';
import { limitProfiles } from '../definitions/law/limits.js';
import { readJsonFile } from './json-file.js';

const source = { act: 'lienthong whatif --limit', grade: 'unverified' } as const;

/**
 * @param profile the id of a built-in profile, or the path of a JSON file with promises
 * @param limits `survivor-benefit=5wd`; they come before the profile
 * @throws RangeError naming what is known
 */
export async function promisesFrom(profile: string, limits: readonly string[]): Promise<LimitPromises> {
  const promises = Object.hasOwn(limitProfiles, profile) ? {} : await promisesOfFile(profile);
  return { ...promises, ...Object.fromEntries(limits.map(namedLimit)) };
}

async function promisesOfFile(path: string): Promise<LimitPromises> {
  if (path.endsWith('.json')) return readProfileFile(await readJsonFile(path, 'profile')).promises;
  const known = Object.keys(limitProfiles).join(', ');
  throw new RangeError(`There is no profile "${path}". Built in: ${known}. Or give the path of a JSON file.`);
}

function namedLimit(text: string) {
  const [name = '', limit = ''] = text.split('=');
  const known: readonly string[] = Object.values(limitProfiles).flatMap((profile) =>
    Object.values(profile).map((legal) => legal.name),
  );
  if (!known.includes(name))
    throw new RangeError(
      `"${text}" names no limit. Write for example survivor-benefit=5wd. Limits: ${known.join(', ')}.`,
    );
  if (limit === '') throw new RangeError(`"${text}" lacks its limit. Write ${name}=5wd.`);
  return [name, parseLimit(limit, source)] as const;
}
