/** The dossiers that a declaration calls for, before any of them is open. */
import type { Bundle, BundleDossier } from '../../../definitions/language/bundle.js';
import { declaredAt } from '../../../definitions/language/declared-dossiers.js';
import type { CaseFacts, Dossier } from './case-state.js';

/** As they are in the moment of filing. @throws RangeError when two items of a list have the same key */
export function declaredDossiers(facts: CaseFacts, bundle: Bundle): Record<string, Dossier> {
  const chosen = bundle.chosen(facts.declaration);
  return Object.fromEntries(
    Object.entries(bundle.dossiers).flatMap(([id, place]): [string, Dossier][] => {
      if (!chosen.includes(id)) return [[id, { phase: 'notChosen' }]];
      const applicable = place.applicable(facts.declaration);
      if (applicable !== true) return [[id, { phase: 'notApplicable', reason: applicable }]];
      const own = declaredAt(id, place, facts.declaration);
      if (own.length === 0) return [[id, { phase: 'notApplicable', reason: noneListed }]];
      return own.map((dossier) => [dossier, waitingAt(place)]);
    }),
  );
}

function waitingAt({ after }: BundleDossier): Dossier {
  return { phase: 'waiting', for: after.map((procedure) => procedure.id) };
}

const noneListed = { vi: 'tờ khai không nêu ai, không nêu gì', en: 'the declaration lists none' };
