/** Which results fall when one of them, or all of a case, are annulled: the same for a case that runs and a closed one. */
import type { Bundle } from './bundle.js';
import { placeId, placeOf } from './dossier-id.js';
import type { Procedure } from './procedure.js';

export interface DecidedDossier {
  /** Its id within the case. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly decidedAt?: number;
  readonly reversible: Procedure['reversible'];
}

/**
 * @param decided the dossiers with a positive result
 * @param annulled the one whose result is annulled; the whole case unless given
 * @returns ids of what is undone, in the order in which it is undone: what was decided last rests on what came before
 */
export function undoneOf(bundle: Bundle, decided: readonly DecidedDossier[], annulled?: string): readonly string[] {
  const ids = predecessorsFirst(
    bundle,
    decided.map(({ id }) => id),
  );
  const undone = new Set<string>();
  for (const id of ids) {
    const dossier = decided.find((one) => one.id === id);
    if (dossier && dossier.reversible !== 'never' && falls(bundle, id, undone, annulled)) undone.add(id);
  }
  const decidedAt = (id: string) => decided.find((one) => one.id === id)?.decidedAt ?? 0;
  // Of two that were decided at once, the follower goes first.
  return ids
    .toReversed()
    .filter((id) => undone.has(id))
    .toSorted((one, other) => decidedAt(other) - decidedAt(one));
}

function falls(bundle: Bundle, id: string, undone: ReadonlySet<string>, annulled: string | undefined): boolean {
  if (id === annulled) return true;
  if (placeOf(bundle, id)?.link?.annulled === 'stands') return false;
  return annulled === undefined || waitsForAny(bundle, id, [...undone]);
}

/** Whether a dossier comes after any of `others`. */
export function waitsForAny(bundle: Bundle, id: string, others: readonly string[]): boolean {
  const places = others.map(placeId);
  return placeOf(bundle, id)?.after.some((earlier) => places.includes(earlier.id)) ?? false;
}

/** The dossiers of a case, each behind those that it waits for. */
export function predecessorsFirst(bundle: Bundle, dossiers: readonly string[]): readonly string[] {
  const places = new Set<string>();
  const add = (place: string): void => {
    for (const earlier of bundle.dossiers[place]?.after ?? []) add(earlier.id);
    places.add(place);
  };
  Object.keys(bundle.dossiers).forEach(add);
  return [...places].flatMap((place) => dossiers.filter((id) => placeId(id) === place));
}
