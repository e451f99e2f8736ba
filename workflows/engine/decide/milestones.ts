/** The moments around a due date that a dossier's chart is told of, each exactly once. */
import type { Instant } from '../../../definitions/calendar/instant.js';
import { escalationAt, nearDueAt, overdueAt } from '../../../definitions/calendar/milestones.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import type { ClockEvent } from '../../../definitions/language/events.js';
import type { DossierClock, Milestone } from './case-state.js';
import { remembered } from './remembered.js';

/** Working days after a dossier became overdue, unless its bundle says otherwise. */
export const usualEscalation: readonly number[] = [1, 3, 5];

export interface NextMilestone {
  readonly milestone: Milestone;
  readonly at: Instant;
}

/** In the order in which they come. */
export function milestonesOf({ escalation = usualEscalation }: Pick<Bundle, 'escalation'>): readonly Milestone[] {
  return ['nearDue', 'due', 'overdue', ...escalation.map((days): Milestone => `late+${days}`)];
}

/** Suspended before it ended: a stop after the end holds nothing, and the dossier goes on being late. */
export function isHeld({ suspended, dueAt }: Pick<DossierClock, 'suspended' | 'dueAt'>): boolean {
  return suspended !== null && (dueAt === null || suspended.from <= dueAt);
}

/**
 * What comes next on a clock: null while it is held, has ended or has no date.
 * @throws CalendarMissing when the moment lies in a year without a calendar
 */
export function nextMilestone(
  clock: DossierClock | null,
  calendar: WorkingCalendar,
  bundle: Pick<Bundle, 'escalation'>,
): NextMilestone | null {
  return clock && followingMilestone(clock, calendar, bundle);
}

const followingMilestone = remembered(
  (clock: DossierClock, calendar: WorkingCalendar, bundle: Pick<Bundle, 'escalation'>): NextMilestone | null => {
    if (clock.dueAt === null || clock.endedAt !== null || isHeld(clock)) return null;
    const milestone = milestonesOf(bundle).find((candidate) => !clock.reached.includes(candidate));
    return milestone ? { milestone, at: milestoneAt(milestone, clock, clock.dueAt, calendar) } : null;
  },
);

/** @throws CalendarMissing */
export function milestoneAt(
  milestone: Milestone,
  { limit }: Pick<DossierClock, 'limit'>,
  due: Instant,
  calendar: WorkingCalendar,
): Instant {
  switch (milestone) {
    case 'nearDue':
      return nearDueAt(limit, due, calendar);
    case 'due':
      return due;
    case 'overdue':
      return overdueAt(due, calendar);
    default:
      return escalationAt(workingDaysLate(milestone), due, calendar);
  }
}

export function eventOf(milestone: Milestone): ClockEvent {
  switch (milestone) {
    case 'nearDue':
    case 'due':
    case 'overdue':
      return { type: `clock.${milestone}` };
    default:
      return { type: 'clock.escalated', workingDays: workingDaysLate(milestone) };
  }
}

export function workingDaysLate(milestone: Milestone): number {
  return Number(milestone.slice('late+'.length));
}
