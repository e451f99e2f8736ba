/** Cases of one dossier whose chart writes down what the clock says. */
import { formatInstant, type Instant } from '../../../definitions/calendar/instant.js';
import type { CalendarNotice } from '../../../definitions/calendar/published-calendar.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { calendarDays } from '../../../definitions/language/time-limit.js';
import { nextWake } from '../../../workflows/engine/decide/passing-time.js';
import { type HeardContext, heardChart } from './heard-chart.js';
import { bundleAround, days, type Law, source, type TrialCase, trialLimit } from './test-bundle.js';

export const hour = 3_600_000;
export const day = 24 * hour;

export function heardBundle(law: Law): Bundle {
  return bundleAround(heardChart, {
    citizenLimits: { draft: trialLimit(calendarDays(5, source), {}, 'draft') },
    ...law,
  });
}

export const threeDays = heardBundle({ limit: days(3) });

export const allMilestones = [
  'clock.nearDue',
  'clock.due',
  'clock.overdue',
  'clock.escalated+1',
  'clock.escalated+3',
  'clock.escalated+5',
];

export const heardBy = ({ dossier }: TrialCase) => (dossier.snapshot.context as HeardContext).heard;
export const dueOf = ({ dossier }: TrialCase) => shown(dossier.clock?.dueAt);
export const promisedBy = ({ state }: TrialCase) => shown(state.promisedAt);
export const wakeOf = ({ state, bundle }: TrialCase) => shown(nextWake(state, bundle)?.at);

export function shown(at: Instant | null | undefined): string | null {
  return at === null || at === undefined ? null : formatInstant(at);
}

export function notice(change: Partial<CalendarNotice>): CalendarNotice {
  const source = { act: 'made up for a test', grade: 'unverified' } as const;
  return { source, years: {}, off: {}, worked: {}, shortened: {}, ordinary: [], ...change };
}

export const dayOff = { vi: 'nghỉ thêm', en: 'off as well' };
