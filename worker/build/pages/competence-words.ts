/** Who is competent for a procedure: now, from later days on, and where a province's scheme says so. */
import type { Procedure } from '../../../definitions/language/procedure.js';
import { agencyWords, sourceWords } from './words.js';

/** @param usual those that the definition names */
export function competenceWords(usual: string, { laterAgencies = [], otherAgencies = [] }: Procedure): string {
  const later = laterAgencies.map(
    ({ validFrom, value, source }) => `filed from ${validFrom} on: ${agencyWords(value)}, ${sourceWords(source)}`,
  );
  const schemes = otherAgencies.map((agency) => `by a province's scheme: ${agencyWords(agency)}`);
  return [usual, ...later, ...schemes].join('; ');
}
