/** Which offices a case has to do with: those of today, those that will take over, and the calendars they work by. */
import { type AgencyId, agencyIds } from '../definitions/agencies/agency.js';
import type { Office } from '../definitions/agencies/office.js';
import { competentOffice, NoCompetentOffice } from '../definitions/agencies/offices.js';
import { instantOnDay } from '../definitions/calendar/instant.js';
import { addDays, dayNumber, type LocalDate } from '../definitions/calendar/local-date.js';
import { sliceOf, type WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import type { CaseFacts, Handover } from '../workflows/engine/decide/case-state.js';

/** Agencies without an office there are left out: a bundle may not need them. */
export function competentOffices(commune: string, on: LocalDate): readonly Office[] {
  return agencyIds.flatMap((agency) => officeOn(agency, commune, on));
}

export function officeIds(offices: readonly Office[]): CaseFacts['offices'] {
  return Object.fromEntries(offices.map(({ agency, id }) => [agency, id]));
}

/** Offices that take over, by what the directory knows today, from the day after the earlier one's last until `until`. */
export function handoversOf(offices: readonly Office[], commune: string, until: LocalDate): readonly Handover[] {
  const handovers = offices.flatMap(({ agency, validTo }): Handover[] => {
    if (!validTo || validTo >= until) return [];
    const from = addDays(validTo, 1);
    const at = instantOnDay(dayNumber(from), '00:00');
    const successors = officeOn(agency, commune, from);
    return successors.flatMap((next) => [{ agency, at, office: next.id }, ...handoversOf([next], commune, until)]);
  });
  return handovers.toSorted((one, other) => one.at - other.at);
}

export function calendarsOf(
  offices: readonly Office[],
  common: WorkingCalendar,
  from: LocalDate,
  until: LocalDate,
): CaseFacts['calendars'] {
  const own = offices.flatMap(({ agency, calendar }) => (calendar ? [[agency, sliceOf(calendar, from, until)]] : []));
  return { common: sliceOf(common, from, until), own: Object.fromEntries(own) };
}

function officeOn(agency: AgencyId, commune: string, on: LocalDate): readonly Office[] {
  try {
    return [competentOffice(agency, commune, on)];
  } catch (fault) {
    if (fault instanceof NoCompetentOffice) return [];
    throw fault;
  }
}
