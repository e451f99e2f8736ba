/** What is known of one dossier, and how a message or the time changes it. Pure: each control keeps it in its own way. */
import type { Instant } from '../../definitions/calendar/instant.js';
import type { WorkingCalendar } from '../../definitions/calendar/working-calendar.js';
import type { DocumentReference } from '../../definitions/language/events.js';
import type { NationalStatus } from '../../definitions/language/national-status.js';
import type { CaseMessage } from '../../workflows/messages.js';
import { type Deadlines, nextDeadline, passedBy, resumed, suspended } from './deadlines.js';
import type { DossierId } from './dossiers.js';

export interface Progress {
  readonly status: NationalStatus;
  readonly waitingOn: 'agency' | 'citizen' | 'payment' | null;
  /** From when it was filed; null before, and where no clock is kept. */
  readonly deadlines: Deadlines | null;
  readonly overdueSince: Instant | null;
  /** The agency's own number, once known. */
  readonly number: string | null;
  readonly supplementRequests: number;
  /** Papers of the citizen's that the agency has not been sent yet. */
  readonly supplied: readonly DocumentReference[] | null;
  readonly decidedAt: Instant | null;
  readonly outcome: unknown;
  readonly reasons: readonly string[];
}

/** Of the dossiers that have been opened. */
export type CaseProgress = Partial<Record<DossierId, Progress>>;

const fresh = {
  status: 1,
  overdueSince: null,
  number: null,
  supplementRequests: 0,
  supplied: null,
  decidedAt: null,
  outcome: null,
  reasons: [],
} as const satisfies Partial<Progress>;

/** @param waitingOn `payment`: for its turn to claim what is paid once */
export const opened = (waitingOn: 'agency' | 'payment'): Progress => ({ ...fresh, waitingOn, deadlines: null });

export const filed = (deadlines: Deadlines | null): Progress => ({ ...fresh, waitingOn: 'agency', deadlines });

export const isPositive = (progress: Progress | undefined): boolean => progress?.status === 9;

/** Whether the message may come now. */
export function takes(progress: Progress | undefined, { type }: CaseMessage['event']): boolean {
  if (!progress || progress.decidedAt !== null) return false;
  if (type === 'citizen.supplied') return progress.waitingOn === 'citizen';
  return ['agency.decided', 'agency.refused', 'agency.supplementRequested'].includes(type);
}

/** @throws CalendarMissing */
export function heard(
  progress: Progress,
  event: CaseMessage['event'],
  now: Instant,
  calendar: WorkingCalendar,
): Progress {
  const { deadlines, supplementRequests } = progress;
  switch (event.type) {
    case 'agency.decided':
      return { ...progress, status: 9, waitingOn: null, decidedAt: now, outcome: event.outcome };
    case 'agency.refused':
      return { ...progress, status: 3, waitingOn: null, decidedAt: now, reasons: event.reasons as string[] };
    case 'agency.supplementRequested':
      return {
        ...progress,
        status: 5,
        waitingOn: 'citizen',
        deadlines: deadlines && suspended(deadlines, now),
        supplementRequests: supplementRequests + (progress.status === 5 ? 0 : 1),
      };
    case 'citizen.supplied':
      return {
        ...progress,
        waitingOn: 'agency',
        deadlines: deadlines && resumed(deadlines, now, calendar),
        supplied: event.documents as DocumentReference[],
      };
    default:
      return progress;
  }
}

/** The agency has the citizen's papers and goes on. */
export function supplemented(progress: Progress): Progress {
  return { ...progress, supplied: null, status: progress.status === 5 ? 4 : progress.status };
}

/** The next moment of the legal clock at which something is to be marked; infinitely far away when there is none. */
export function nextMark({ deadlines, decidedAt }: Progress): number {
  return deadlines === null || decidedAt !== null ? Number.POSITIVE_INFINITY : nextDeadline(deadlines);
}

export function marked(progress: Progress, now: Instant): Progress {
  if (progress.deadlines === null || now < nextMark(progress)) return progress;
  const deadlines = passedBy(progress.deadlines, now);
  const since = deadlines.reached === 'overdue' ? deadlines.overdueAt : null;
  return { ...progress, deadlines, overdueSince: progress.overdueSince ?? since };
}
