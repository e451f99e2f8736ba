/** Types of the client's calls, taken from the definitions: a wrong bundle, field or event does not compile. */
import type { z } from 'zod';
import type { EventOf, Procedure } from '../definitions/language/procedure.js';
import type { BundleKey, bundles } from '../definitions/registry.js';
import type { declarationSchemas } from '../definitions/schemas.js';
import type { RescheduledEvent } from '../workflows/engine/decide/rescheduling.js';

type IdOf<Key extends string> = Key extends `${infer Id}@${number}` ? Id : never;
type KeysOf<Id extends string> = Extract<BundleKey, `${Id}@${number}`>;

/** A bundle without its version: the one in force on the day of filing is chosen. */
export type BundleId = IdOf<BundleKey>;

export type DeclarationOf<Id extends BundleId> = z.input<(typeof declarationSchemas)[KeysOf<Id>]>;

type DossiersOf<Id extends BundleId> = (typeof bundles)[KeysOf<Id>]['dossiers'];

export type DossierId<Id extends BundleId> = keyof DossiersOf<Id> & string;

type EventsOf<Place> = Place extends { readonly procedure: infer P extends Procedure } ? EventOf<P> : never;

/** What may be told to one dossier from outside; what an agency says comes through the gateway. */
export type ActionOf<Id extends BundleId, Dossier extends DossierId<Id>> =
  | Extract<EventsOf<DossiersOf<Id>[Dossier]>, { type: `citizen.${string}` | `officer.${string}` }>
  | RescheduledEvent;

/** What may be told to the whole case. */
export type CaseAction =
  | { readonly type: 'citizen.withdrew'; readonly reason?: string }
  | { readonly type: 'officer.stopped'; readonly by: string; readonly reason: string };
