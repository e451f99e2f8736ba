/** What of a request may stand in the audit for good: whatever else a caller writes may be about a person. */
import type { z } from 'zod';
import { anyDossierEvent, wholeCaseEvent } from '../../definitions/language/case-event-schema.js';
import { bundles } from '../../definitions/registry.js';
import { eventSchemas } from '../../definitions/schemas.js';

const places: ReadonlySet<string> = new Set(Object.values(bundles).flatMap(({ dossiers }) => Object.keys(dossiers)));
const events: readonly z.ZodType[] = [...Object.values(eventSchemas), wholeCaseEvent, anyDossierEvent];

/** The place of a dossier in its bundle, and the type of an event, as far as there are any of that name. */
export function ownWords(dossier: string | undefined, eventType?: string): string {
  const [place = ''] = dossier?.split('.') ?? [];
  const known = [places.has(place) && place, eventType !== undefined && isEvent(eventType) && eventType];
  return known.filter(Boolean).join(' ');
}

function isEvent(type: string): boolean {
  return events.some((schema) => {
    const { error } = schema.safeParse({ type });
    return !error?.issues.some(({ path }) => path[0] === 'type');
  });
}
