import { offices } from '../definitions/agencies/offices.js';
import type { Language } from '../definitions/calendar/written-instant.js';

/** @returns the id itself of an office that this build does not know */
export function officeName(id: string, language: Language): string {
  return offices.find((office) => office.id === id)?.name[language] ?? id;
}
