/** Types of the client's calls, taken from the definitions: a wrong bundle, field or event does not compile. */
import type { z } from 'zod';
import type { EventOf, Procedure } from '../definitions/language/procedure.js';
import type { RepeatedDossier } from '../definitions/language/repeated.js';
import type { BundleKey, bundles } from '../definitions/registry.js';
import type { declarationSchemas } from '../definitions/schemas.js';
import type { RescheduledEvent } from '../workflows/engine/decide/rescheduling.js';

type IdOf<Key extends string> = Key extends `${infer Id}@${number}` ? Id : never;
type KeysOf<Id extends string> = Extract<BundleKey, `${Id}@${number}`>;

/** A bundle without its version: the one in force on the day of filing is chosen. */
export type BundleId = IdOf<BundleKey>;

export type DeclarationOf<Id extends BundleId> = z.input<(typeof declarationSchemas)[KeysOf<Id>]>;

type DossiersOf<Key extends BundleKey> = (typeof bundles)[Key]['dossiers'];

/** A dossier of any version, and of a repeated procedure with its key: whether the case has it, its day of filing decides. */
export type DossierId<Id extends BundleId> = {
  [Key in KeysOf<Id>]: {
    [Place in keyof DossiersOf<Key> & string]: DossiersOf<Key>[Place] extends RepeatedDossier<infer _Declaration>
      ? `${Place}.${string}`
      : Place;
  }[keyof DossiersOf<Key> & string];
}[KeysOf<Id>];

/** What a declaration may be added to with: items of its lists, or parts that were left out. */
export type PartOf<Id extends BundleId> = Partial<DeclarationOf<Id>>;

type PlaceName<Dossier extends string> = Dossier extends `${infer Place}.${string}` ? Place : Dossier;

type PlaceOf<Id extends BundleId, Dossier extends string> = {
  [Key in KeysOf<Id>]: PlaceName<Dossier> extends keyof DossiersOf<Key> ? DossiersOf<Key>[PlaceName<Dossier>] : never;
}[KeysOf<Id>];

type EventsOf<Place> = Place extends { readonly procedure: infer P extends Procedure } ? EventOf<P> : never;

/** What may be told to one dossier from outside; what an agency says comes through the gateway. */
export type ActionOf<Id extends BundleId, Dossier extends string> =
  | Extract<EventsOf<PlaceOf<Id, Dossier>>, { type: `citizen.${string}` | `officer.${string}` }>
  | RescheduledEvent;

/** What may be told to the whole case. */
export type CaseAction =
  | { readonly type: 'citizen.withdrew'; readonly reason?: string }
  | { readonly type: 'officer.stopped'; readonly by: string; readonly reason: string };
