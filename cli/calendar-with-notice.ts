import { readCalendarFile } from '../definitions/calendar/calendar-file-schema.js';
import { publicSectorCalendar } from '../definitions/calendar/public-sector.js';
import { withNotice } from '../definitions/calendar/published-calendar.js';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import { readJsonFile } from './json-file.js';

/** The public offices' calendar, with what the file declares, if one is given. @throws Error when the file is not usable */
export async function calendarWith(file: string | undefined): Promise<WorkingCalendar> {
  if (file === undefined) return publicSectorCalendar;
  return withNotice(publicSectorCalendar, readCalendarFile(await readJsonFile(file, 'calendar file')));
}
