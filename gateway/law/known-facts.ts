/** Values that a fact of a procedure may take. One that depends on the dossier is a function, whose text names them. */
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import type { LegalLimit } from '../../definitions/language/legal-limit.js';
import type { Procedure } from '../../definitions/language/procedure.js';
import { limitProfiles } from '../../definitions/law/limits.js';

export function agenciesOf({ agency }: Procedure): readonly AgencyId[] {
  if (typeof agency === 'string') return [agency];
  const text = String(agency);
  return agencyIds.filter((id) => text.includes(`"${id}"`) || text.includes(`'${id}'`));
}

export function codesOf({ code }: Procedure): readonly string[] {
  if (typeof code === 'string') return [code];
  return [...new Set([...String(code).matchAll(/\d\.\d{6}/g)].map(([found]) => found))];
}

export function limitsOf({ limit }: Procedure): readonly LegalLimit[] {
  if (typeof limit === 'object') return [limit];
  const text = String(limit);
  return Object.values(limitProfiles)
    .flatMap((profile) => Object.entries(profile))
    .flatMap(([name, value]): LegalLimit[] => (new RegExp(`\\.${name}\\b`).test(text) ? [value] : []));
}
