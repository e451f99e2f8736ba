/** A profile in a file: what a province promises for the limits of the reference profile. */
import { z } from 'zod';
import { citedSource, sourceOf } from '../language/cited-source-schema.js';
import type { LimitPromises } from '../language/legal-limit.js';
import type { LegalSource } from '../language/legal-source.js';
import { readChecked } from '../language/read-checked.js';
import { isLonger, type TimeLimit } from '../language/time-limit.js';
import { parseLimit, writtenLimit } from '../language/written-limit.js';
import { limitProfiles } from './limits.js';

const subject = 'The profile file';

/** Promises as people write them, by the names of their limits. */
export const promisesInFile = z.record(
  z.string(),
  z.strictObject(
    { limit: z.string('Write the promised time, for example "5wd".'), source: citedSource },
    'Write {"limit": "5wd", "source": "…"}.',
  ),
  'Write the promises by the names of their limits: {"survivor-benefit": {"limit": "5wd", "source": "…"}}.',
);

const profileFile = z.strictObject(
  {
    id: z
      .string('Write the name of the profile, for example "can-tho-2026".')
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens: "can-tho-2026".'),
    promises: promisesInFile,
  },
  'Write {"id": "can-tho-2026", "promises": {"survivor-benefit": {"limit": "5wd", "source": "…"}}} and nothing else.',
);

/** @throws RangeError naming the field and what it should be */
export function readProfileFile(json: unknown): { readonly id: string; readonly promises: LimitPromises } {
  const { id, promises } = readChecked(profileFile, json, subject);
  return { id, promises: readPromises(promises, subject, 'promises') };
}

/**
 * @param file names the file in an error, and `at` the field of it that holds the promises
 * @throws RangeError naming the field and what it should be
 */
export function readPromises(promises: z.infer<typeof promisesInFile>, file: string, at: string): LimitPromises {
  const read = Object.entries(promises).map(([name, { limit, source }]) => {
    const field = `${at}.${name}`;
    if (!known.includes(name))
      throw new RangeError(`${file}, field "${field}": there is no limit of this name. Limits: ${known.join(', ')}.`);
    const promise = promised(limit, sourceOf(source), file, `${field}.limit`);
    refuseLonger(name, promise, file, field);
    return [name, promise];
  });
  return Object.fromEntries(read);
}

const known: readonly string[] = Object.values(limitProfiles['ref-v1']).map(({ name }) => name);

/** The newest law counts: an older filing had a longer limit at most. */
function refuseLonger(name: string, promise: TimeLimit, file: string, field: string): void {
  const law = Object.values(limitProfiles['ref-v1'])
    .find((limit) => limit.name === name)
    ?.values.at(-1)?.statutory;
  if (!law || !isLonger(promise, law)) return;
  throw new RangeError(
    `${file}, field "${field}": promises ${writtenLimit(promise)} where the law allows ${writtenLimit(law)}. An office may promise less time than the law gives it, never more.`,
  );
}

function promised(text: string, source: LegalSource, file: string, field: string): TimeLimit {
  try {
    return parseLimit(text, source);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new RangeError(`${file}, field "${field}": ${fault.message}`);
  }
}
