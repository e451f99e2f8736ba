import { explain } from '../../../definitions/calendar/explanation.js';
import { shortExplanation } from '../../../definitions/calendar/explanation-text.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Sentence } from '../../../definitions/language/bundle.js';
import { countedOrNull } from '../decide/calendar-reach.js';
import type { DossierClock, OpenDossier } from '../decide/case-state.js';

/** A clock never changes; a dossier on which nothing has happened keeps its own, and what was said of it. */
const said = new WeakMap<DossierClock, { readonly calendar: WorkingCalendar; readonly why: Sentence | null }>();

/** One line for a screen; null while the dossier has no clock, or no date. */
export function dateInShort(dossier: OpenDossier, calendar: WorkingCalendar): Sentence | null {
  const { clock } = dossier;
  if (!clock || clock.dueAt === null) return null;
  const known = said.get(clock);
  if (known?.calendar === calendar) return known.why;
  const explanation = countedOrNull(() => explain(clock, calendar));
  const why = explanation && { vi: shortExplanation(explanation, 'vi'), en: shortExplanation(explanation, 'en') };
  said.set(clock, { calendar, why });
  return why;
}
