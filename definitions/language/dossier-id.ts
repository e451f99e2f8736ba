/** A dossier is called after its place in the bundle; one of several also by the key of what it is about. */
import type { Bundle, BundleDossier, Sentence } from './bundle.js';

/** `judicial-record.director`. Ids of procedures hold no dot. */
export function dossierId(place: string, key?: string): string {
  return key === undefined ? place : `${place}.${key}`;
}

/** `judicial-record` */
export function placeId(dossier: string): string {
  return dossier.split('.', 1)[0] ?? dossier;
}

/** `director`; undefined where the place has one dossier. */
export function keyOf(dossier: string): string | undefined {
  const place = placeId(dossier);
  return place === dossier ? undefined : dossier.slice(place.length + 1);
}

type Places = Pick<Bundle, 'dossiers'>;

/** @returns undefined when the bundle has no place for such a dossier */
export function placeOf({ dossiers }: Places, dossier: string): BundleDossier | undefined {
  return dossiers[placeId(dossier)];
}

/** Of `dossiers`, those at one place. */
export function dossiersAt(place: string, dossiers: readonly string[]): readonly string[] {
  return dossiers.filter((id) => placeId(id) === place);
}

/** The procedure's title, with the key of one of several. */
export function titleOf({ procedure: { title } }: BundleDossier, dossier: string): Sentence {
  const key = keyOf(dossier);
  return key === undefined ? title : { vi: `${title.vi} (${key})`, en: `${title.en} (${key})` };
}
