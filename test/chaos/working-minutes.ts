/** Law at the pace of a run: limits of minutes, an office that never closes, and as little patience as that needs. */
import type { WorkingCalendar } from '../../definitions/calendar/working-calendar.js';
import type { LimitPromises } from '../../definitions/language/legal-limit.js';
import type { LegalSource } from '../../definitions/language/legal-source.js';
import { workingHours } from '../../definitions/language/time-limit.js';
import { refV1 } from '../../definitions/law/limits.js';
import type { Patience } from '../../workflows/engine/decide/patience.js';

const madeUp: LegalSource = { act: 'made-up/chaos', grade: 'unverified' };
const aroundTheClock = [['00:00', '24:00']] as const;
const minutes = (count: number) => workingHours(count / 60, madeUp);
const thisYear = new Date().getUTCFullYear();
const yearsReached = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2];

export const everyMinute: WorkingCalendar = {
  id: 'every-minute',
  version: 1,
  officeHours: aroundTheClock,
  weekendReception: {
    saturday: aroundTheClock,
    sunday: aroundTheClock,
    reason: { vi: 'chạy thử', en: 'a trial run' },
    source: madeUp,
  },
  years: Object.fromEntries(yearsReached.map((year) => [String(year), { off: {}, worked: {} }])),
};

/** One working minute for every limit, the citizen's too: half minutes are no lawful length. */
export const minutePromises: LimitPromises = Object.fromEntries(
  Object.values(refV1).map(({ name }) => [name, minutes(1)]),
);

const seconds = (...counts: readonly number[]) => counts.map((count) => count * 1_000);

export const shortPatience: Patience = {
  beforeAsking: seconds(8, 12, 20, 30, 60),
  beforeRetrying: seconds(2, 4, 8, 15),
};
