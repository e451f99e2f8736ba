import { explain } from '../../../definitions/calendar/explanation.js';
import { shortExplanation } from '../../../definitions/calendar/explanation-text.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Sentence } from '../../../definitions/language/bundle.js';
import { countedOrNull } from '../decide/calendar-reach.js';
import type { DossierClock } from '../decide/case-state.js';
import { remembered } from '../decide/remembered.js';

/** One line for a screen; null while the clock has no date. */
export const dateInShort = remembered((clock: DossierClock, calendar: WorkingCalendar): Sentence | null => {
  if (clock.dueAt === null) return null;
  const explanation = countedOrNull(() => explain(clock, calendar));
  return explanation && { vi: shortExplanation(explanation, 'vi'), en: shortExplanation(explanation, 'en') };
});
