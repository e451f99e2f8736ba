/** Which dossiers a declaration calls for, and what each is told. */
import type { Bundle, BundleDossier } from './bundle.js';
import { dossierId, keyOf, placeOf } from './dossier-id.js';
import type { Keyed } from './repeated.js';

const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Ids of the dossiers at a place: one, or one for each item of its list.
 * @throws RangeError when two items have the same key, or a key is not one
 */
export function declaredAt(place: string, { over }: Pick<BundleDossier, 'over'>, declaration: unknown) {
  if (!over) return [place];
  const keys = over(declaration).map(({ key }) => key);
  const wrong = keys.find((key, at) => !keyPattern.test(key) || keys.indexOf(key) !== at);
  if (wrong === undefined) return keys.map((key) => dossierId(place, key));
  throw new RangeError(
    `${place} is repeated over a list with the key "${wrong}" twice, or it is none. Give each item its own key of small letters, digits and hyphens: "director".`,
  );
}

/** Ids of the dossiers that the citizen asked for. @throws RangeError as `declaredAt` */
export function chosenDossiers(bundle: Bundle, declaration: unknown): readonly string[] {
  return bundle.chosen(declaration).flatMap((place) => {
    const own = bundle.dossiers[place];
    return own ? declaredAt(place, own, declaration) : [];
  });
}

/** The part of a dossier's application that the declaration gives. @throws RangeError when it does not list the dossier */
export function declaredApplication(bundle: Bundle, dossier: string, declaration: unknown): object {
  const place = placeOf(bundle, dossier);
  if (!place) throw new RangeError(`Bundle ${bundle.id} has no dossier "${dossier}".`);
  return place.over
    ? place.application(declaration, itemOf(place, dossier, declaration))
    : place.application(declaration);
}

function itemOf({ over }: BundleDossier, dossier: string, declaration: unknown): Keyed {
  const item = over?.(declaration).find(({ key }) => key === keyOf(dossier));
  if (item) return item;
  throw new RangeError(`The declaration lists nothing for dossier "${dossier}".`);
}
