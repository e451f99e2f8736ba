import type { AgencyId } from '../../../definitions/agencies/agency.js';
import { withSharedYears } from '../../../definitions/calendar/shared-years.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Calendars, OpenDossier } from './case-state.js';

/** The calendar by which an agency's limits are counted. */
export function calendarOf({ common, own }: Calendars, agency: AgencyId): WorkingCalendar {
  return own[agency] ?? common;
}

export function calendarOfDossier(calendars: Calendars, { filing }: Pick<OpenDossier, 'filing'>): WorkingCalendar {
  return calendarOf(calendars, filing.agency);
}

export function allCalendars({ common, own }: Calendars): readonly WorkingCalendar[] {
  return [common, ...Object.values(own)];
}

/** The calendars with those replaced that have the id of `calendar`. */
export function withCalendar({ common, own }: Calendars, calendar: WorkingCalendar): Calendars {
  const newer = (held: WorkingCalendar) => (held.id === calendar.id ? calendar : held);
  return {
    common: newer(common),
    own: Object.fromEntries(Object.entries(own).map(([agency, held]) => [agency, newer(held)])),
  };
}

/** Cases of one worker that count by the same years hold them once. */
export function withSharedCalendars({ common, own }: Calendars): Calendars {
  const shared = Object.entries(own).map(([agency, calendar]) => [agency, withSharedYears(calendar)]);
  return { common: withSharedYears(common), own: Object.fromEntries(shared) };
}
