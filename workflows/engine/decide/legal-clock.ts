/** The agency's legal limit on a dossier: starts, pauses, resumes and ends it by the tags of the chart. */

import { dueAt } from '../../../definitions/calendar/due-at.js';
import type { Instant } from '../../../definitions/calendar/instant.js';
import { nearDueAt, overdueAt } from '../../../definitions/calendar/milestones.js';
import { receivedAt } from '../../../definitions/calendar/received-at.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { factFor } from '../../../definitions/language/procedure.js';
import { countedOrMarked, countedOrNull } from './calendar-reach.js';
import { type DossierClock, type Milestone, milestones, type OpenDossier } from './case-state.js';
import { finalResult, hasTag } from './chart-reading.js';
import { changeDossier, type Draft, openDossier, procedureOf } from './draft.js';
import { clearIncident } from './incidents.js';

export function updateLegalClock(draft: Draft, id: string): void {
  const dossier = openDossier(draft, id);
  if (!dossier) return;
  const { clock, snapshot } = dossier;
  if (finalResult(snapshot)) {
    if (clock && clock.endedAt === null) changeDossier(draft, id, { clock: ended(clock, draft.now) });
  } else if (hasTag(snapshot, 'counting')) {
    changeDossier(draft, id, { clock: counting(draft, id, dossier) });
  } else if (hasTag(snapshot, 'suspended')) {
    if (clock && clock.pausedSince === null) changeDossier(draft, id, { clock: { ...clock, pausedSince: draft.now } });
  } else if (clock) {
    changeDossier(draft, id, { clock: null, overdueBefore: dossier.overdueBefore || clock.fired.includes('overdue') });
  }
}

/** When the next milestone that has not been announced falls due; null while paused or ended. */
export function nextMilestone(
  clock: DossierClock | null,
  calendar: WorkingCalendar,
): { milestone: Milestone; at: Instant } | null {
  if (!clock || clock.dueAt === null || clock.pausedSince !== null || clock.endedAt !== null) return null;
  const milestone = milestones.find((candidate) => !clock.fired.includes(candidate));
  if (!milestone) return null;
  const { dueAt: due } = clock;
  const at = countedOrNull(() => milestoneAt[milestone](due, calendar));
  return at === null ? null : { milestone, at };
}

const milestoneAt: Record<Milestone, (due: Instant, calendar: WorkingCalendar) => Instant> = {
  nearDue: nearDueAt,
  due: (due) => due,
  overdue: overdueAt,
};

function counting(draft: Draft, id: string, { clock, snapshot }: OpenDossier): DossierClock {
  const limit = factFor(procedureOf(draft.bundle, id).limit, snapshot.context);
  const running = clock && clock.endedAt === null ? clock : null;
  if (running && running.pausedSince === null && sameLimit(running.limit, limit)) return running;
  const pauses =
    running && running.pausedSince !== null
      ? [...running.pauses, { from: running.pausedSince, to: draft.now }]
      : (running?.pauses ?? []);
  const { calendar } = draft.state.facts;
  const clockWith = (startedAt: Instant, due: Instant | null): DossierClock => {
    const fired = (running?.fired ?? []).filter((milestone) => stillHolds(milestone, due, draft.now, calendar));
    return { startedAt, limit, pauses, pausedSince: null, dueAt: due, fired, endedAt: null };
  };
  const counted = countedOrMarked(draft, id, () => {
    const startedAt = running?.startedAt ?? receivedAt(draft.now, calendar);
    const due = dueAt(limit, startedAt, calendar, pauses);
    // Counted now, so that a missing calendar is seen before the day comes.
    overdueAt(due, calendar);
    return clockWith(startedAt, due);
  });
  if (!counted) return clockWith(running?.startedAt ?? draft.now, null);
  clearIncident(draft, 'calendar-missing', id);
  return counted;
}

/** A due date that has moved is announced anew; that it was once missed stays on record. */
function stillHolds(milestone: Milestone, due: Instant | null, now: Instant, calendar: WorkingCalendar): boolean {
  return milestone === 'overdue' || due === null || milestoneAt[milestone](due, calendar) <= now;
}

function ended(clock: DossierClock, now: Instant): DossierClock {
  const pauses = clock.pausedSince === null ? clock.pauses : [...clock.pauses, { from: clock.pausedSince, to: now }];
  return { ...clock, pauses, pausedSince: null, endedAt: now };
}

function sameLimit(one: DossierClock['limit'], other: DossierClock['limit']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
