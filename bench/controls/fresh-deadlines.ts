import { calendarOf } from '../../workflows/engine/decide/calendars.js';
import { termsIn } from '../../workflows/engine/decide/limit-terms.js';
import { legalNow } from './calls.js';
import type { ControlInput } from './contract.js';
import { type Deadlines, deadlinesFrom } from './deadlines.js';
import { type DossierId, rules } from './dossiers.js';

/** Of a dossier that is filed now; null when no clock is to be kept. @throws CalendarMissing */
export function freshDeadlines(id: DossierId, input: ControlInput): Deadlines | null {
  if (!input.duties.clock) return null;
  const { agency, limit } = rules[id];
  return deadlinesFrom(termsIn(input, limit).counted, legalNow(input), calendarOf(input.calendars, agency));
}
