/**
 * Working time of Vietnam's public offices: Saturdays and Sundays off, and the days off of each decreed year.
 * 2027 is absent on purpose: its days have not been decreed, and two press reports on Tết 2027 disagree.
 */
import type { WorkingCalendar } from './working-calendar.js';
import { year2024 } from './years/2024.js';
import { year2025 } from './years/2025.js';
import { year2026 } from './years/2026.js';

export const publicSectorCalendar: WorkingCalendar = {
  id: 'public-sector',
  version: 1,
  officeHours: [
    ['07:30', '11:30'],
    ['13:00', '17:00'],
  ],
  years: { 2024: year2024, 2025: year2025, 2026: year2026 },
};
