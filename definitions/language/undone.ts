/** Which results fall when one of them, or all of a case, are annulled: the same for a case that runs and a closed one. */
import type { Bundle } from './bundle.js';
import type { Procedure } from './procedure.js';

export interface DecidedDossier {
  /** Procedure id within the bundle. */
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
  const places = predecessorsFirst(bundle);
  const undone = new Set<string>();
  for (const id of places) {
    const dossier = decided.find((one) => one.id === id);
    if (dossier && dossier.reversible !== 'never' && falls(bundle, id, undone, annulled)) undone.add(id);
  }
  const decidedAt = (id: string) => decided.find((one) => one.id === id)?.decidedAt ?? 0;
  // Of two that were decided at once, the follower goes first.
  return places
    .toReversed()
    .filter((id) => undone.has(id))
    .toSorted((one, other) => decidedAt(other) - decidedAt(one));
}

function falls(bundle: Bundle, id: string, undone: ReadonlySet<string>, annulled: string | undefined): boolean {
  const place = bundle.dossiers[id];
  if (id === annulled) return true;
  if (place?.link?.annulled === 'stands') return false;
  return annulled === undefined || (place?.after.some((earlier) => undone.has(earlier.id)) ?? false);
}

/** Ids of a bundle's dossiers, each behind those that it waits for. */
export function predecessorsFirst({ dossiers }: Pick<Bundle, 'dossiers'>): readonly string[] {
  const order = new Set<string>();
  const add = (id: string): void => {
    for (const earlier of dossiers[id]?.after ?? []) add(earlier.id);
    order.add(id);
  };
  Object.keys(dossiers).forEach(add);
  return [...order];
}
