import { explain } from '../../../definitions/calendar/explanation.js';
import { shortExplanation } from '../../../definitions/calendar/explanation-text.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Sentence } from '../../../definitions/language/bundle.js';
import { countedOrNull } from '../decide/calendar-reach.js';
import type { OpenDossier } from '../decide/case-state.js';

/** One line for a screen; null while the dossier has no clock, or no date. */
export function dateInShort(dossier: OpenDossier, calendar: WorkingCalendar): Sentence | null {
  const { clock } = dossier;
  if (!clock || clock.dueAt === null) return null;
  const explanation = countedOrNull(() => explain(clock, calendar));
  return explanation && { vi: shortExplanation(explanation, 'vi'), en: shortExplanation(explanation, 'en') };
}
