/**
 * What a definition's file names. A fact that depends on the dossier is a function, which cannot list its values: a page
 * shows all those that the author wrote down in the file.
 */
import { readFileSync } from 'node:fs';
import { type AgencyId, agencyIds } from '../../../definitions/agencies/agency.js';
import type { LegalLimit } from '../../../definitions/language/legal-limit.js';
import type { Procedure } from '../../../definitions/language/procedure.js';
import { limitProfiles } from '../../../definitions/law/limits.js';

export interface NamedFacts {
  readonly codes: readonly string[];
  readonly agencies: readonly AgencyId[];
  readonly limits: readonly LegalLimit[];
}

/** @param entry the file that exports the procedure */
export function namedFacts({ code, agency, limit, citizenLimits = {} }: Procedure, entry: string): NamedFacts {
  const text = readFileSync(entry, 'utf8');
  const mention = (name: string) => text.search(new RegExp(`\\.${name}\\b`));
  const named = Object.values(limitProfiles)
    .flatMap((profile) => Object.entries(profile).filter(([name]) => mention(name) >= 0))
    .toSorted(([one], [other]) => mention(one) - mention(other));
  const ofCitizen = Object.values(citizenLimits);
  return {
    codes: typeof code === 'string' ? [code] : codesIn(text),
    agencies: typeof agency === 'string' ? [agency] : agencyIds.filter((id) => text.includes(`'${id}'`)),
    limits:
      typeof limit === 'object'
        ? [limit]
        : named.map(([, value]): LegalLimit => value).filter((value) => !ofCitizen.includes(value)),
  };
}

/** National codes, `1.000656`, and `configuration` where none is published. */
function codesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/'(\d\.\d{6}|configuration)'/g)].map(([, code = '']) => code))];
}
