/** The working copy on which one decision is made. It never leaves `decide/`. */
import type { Instant } from '../../../definitions/calendar/instant.js';
import type { Bundle, Sentence } from '../../../definitions/language/bundle.js';
import { placeOf, titleOf } from '../../../definitions/language/dossier-id.js';
import type { CaseState, Dossier, OpenDossier } from './case-state.js';
import type { Effect } from './effect.js';
import { rememberedLast } from './remembered.js';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface Draft {
  /** Another one once the case has moved to another version. */
  bundle: Bundle;
  readonly now: Instant;
  readonly state: Writable<CaseState>;
  readonly effects: Effect[];
}

export interface Decision {
  readonly state: CaseState;
  readonly effects: readonly Effect[];
}

export function draftOf(state: CaseState, bundle: Bundle, now: Instant): Draft {
  return { bundle, now, state: { ...state }, effects: [] };
}

/**
 * Does `work` whole or not at all.
 * @returns what made it fail; the draft is then as it was before
 */
export function attempt(draft: Draft, work: () => void): { readonly fault: unknown } | null {
  const before = { ...draft.state };
  const effects = draft.effects.length;
  try {
    work();
    return null;
  } catch (fault) {
    Object.assign(draft.state, before);
    draft.effects.length = effects;
    return { fault };
  }
}

export function openDossier(draft: Draft, id: string): OpenDossier | undefined {
  const dossier = draft.state.dossiers[id];
  return dossier?.phase === 'open' ? dossier : undefined;
}

export function openDossiers({ dossiers }: Pick<CaseState, 'dossiers'>): readonly (readonly [string, OpenDossier])[] {
  return openAmong(dossiers);
}

const openAmong = rememberedLast((dossiers: CaseState['dossiers']) =>
  Object.entries(dossiers).filter((entry): entry is [string, OpenDossier] => entry[1].phase === 'open'),
);

export function setDossier(draft: Draft, id: string, dossier: Dossier): void {
  draft.state.dossiers = { ...draft.state.dossiers, [id]: dossier };
}

/** Changes fields of an open dossier; does nothing to one that is not open. */
export function changeDossier(draft: Draft, id: string, change: Partial<OpenDossier>): void {
  const dossier = openDossier(draft, id);
  if (dossier) setDossier(draft, id, { ...dossier, ...change });
}

/** As people read it. @throws RangeError when the bundle has no such dossier */
export function titleIn(bundle: Bundle, dossier: string): Sentence {
  const place = placeOf(bundle, dossier);
  return place ? titleOf(place, dossier) : procedureOf(bundle, dossier).title;
}

export function procedureOf(bundle: Bundle, dossier: string) {
  const entry = placeOf(bundle, dossier);
  if (!entry) throw new RangeError(`Bundle ${bundle.id} has no dossier "${dossier}".`);
  return entry.procedure;
}
