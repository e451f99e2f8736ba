/** The agency's limit on one dossier, with the moments around its end. On the case's legal clock. */
import { dueAt, type Pause } from '../../definitions/calendar/due-at.js';
import { type Instant, later } from '../../definitions/calendar/instant.js';
import { nearDueAt, overdueAt } from '../../definitions/calendar/milestones.js';
import { receivedAt } from '../../definitions/calendar/office-time.js';
import type { WorkingCalendar } from '../../definitions/calendar/working-calendar.js';
import type { TimeLimit } from '../../definitions/language/time-limit.js';

export interface Deadlines {
  readonly limit: TimeLimit;
  readonly filedAt: Instant;
  readonly pauses: readonly Pause[];
  readonly suspendedAt: Instant | null;
  readonly remindAt: Instant;
  readonly dueAt: Instant;
  readonly overdueAt: Instant;
  /** What has passed. */
  readonly reached: 'nothing' | 'reminder' | 'overdue';
}

/** @throws CalendarMissing when the count reaches a year without a calendar */
export function deadlinesFrom(limit: TimeLimit, filedAt: Instant, calendar: WorkingCalendar): Deadlines {
  return counted({ limit, filedAt, pauses: [] }, filedAt, calendar);
}

/** The law does not count the time in which the citizen completes the papers. */
export function suspended(deadlines: Deadlines, now: Instant): Deadlines {
  return { ...deadlines, suspendedAt: deadlines.suspendedAt ?? now };
}

/** @throws CalendarMissing */
export function resumed(deadlines: Deadlines, now: Instant, calendar: WorkingCalendar): Deadlines {
  const { suspendedAt: from, pauses } = deadlines;
  if (from === null) return deadlines;
  // What is handed in while the office is closed is received at the next opening; at closing time it still is.
  const isOpen = receivedAt(later(now, -1), calendar) < now;
  const to = isOpen ? now : receivedAt(now, calendar);
  return counted({ ...deadlines, pauses: [...pauses, { from, to }] }, now, calendar);
}

/** What is marked next: infinitely far away once nothing is, and while the limit is suspended. */
export function nextDeadline({ suspendedAt, reached, remindAt, overdueAt }: Deadlines): number {
  if (suspendedAt !== null || reached === 'overdue') return Number.POSITIVE_INFINITY;
  return reached === 'nothing' ? remindAt : overdueAt;
}

export function passedBy(deadlines: Deadlines, now: Instant): Deadlines {
  if (now < nextDeadline(deadlines)) return deadlines;
  return { ...deadlines, reached: now < deadlines.overdueAt ? 'reminder' : 'overdue' };
}

function counted(
  { limit, filedAt, pauses }: Pick<Deadlines, 'limit' | 'filedAt' | 'pauses'>,
  now: Instant,
  calendar: WorkingCalendar,
): Deadlines {
  const due = dueAt(limit, receivedAt(filedAt, calendar), calendar, pauses);
  const moments = { remindAt: nearDueAt(limit, due, calendar), dueAt: due, overdueAt: overdueAt(due, calendar) };
  return passedBy({ limit, filedAt, pauses, suspendedAt: null, ...moments, reached: 'nothing' }, now);
}
