import type { LocalDate } from '../calendar/local-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { AgencyId } from './agency.js';
import type { ProvinceCode } from './communes.js';

/** An office as it was from `validFrom` to `validTo`. */
export interface Office {
  readonly id: string;
  readonly agency: AgencyId;
  readonly level: 'province' | 'district' | 'commune';
  readonly name: { readonly vi: string; readonly en: string };
  /** Printed in the codes of its dossiers, for example `H51.17`. */
  readonly orgCode: string;
  /** Codes of the communes that it serves. */
  readonly communes: readonly string[];
  readonly province: ProvinceCode;
  readonly validFrom: LocalDate;
  /** Last day; absent while the office works. */
  readonly validTo?: LocalDate;
  /** Absent: it works by the calendar of public offices. */
  readonly calendar?: WorkingCalendar;
  /** Who took its open dossiers over. */
  readonly successorIds: readonly string[];
}
