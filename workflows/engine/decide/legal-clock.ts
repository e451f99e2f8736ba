/** The agency's legal limit on a dossier: starts, pauses, resumes and ends it by the tags of the chart. */
import { dueAt } from '../../../definitions/calendar/due-at.js';
import { type Instant, later } from '../../../definitions/calendar/instant.js';
import { resume, suspend } from '../../../definitions/calendar/limit-clock.js';
import { receivedAt } from '../../../definitions/calendar/office-time.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { LimitTerms } from '../../../definitions/language/legal-limit.js';
import { nationalStatuses } from '../../../definitions/language/national-status.js';
import { factFor } from '../../../definitions/language/procedure.js';
import { countedOrNull } from './calendar-reach.js';
import { calendarOfDossier } from './calendars.js';
import type { DossierClock, OpenDossier } from './case-state.js';
import { citizenLimitName, finalResult, hasTag, stateMeta } from './chart-reading.js';
import { changeDossier, type Draft, openDossier, procedureOf } from './draft.js';
import { termsIn } from './limit-terms.js';
import { milestoneAt } from './milestones.js';

export function updateLegalClock(draft: Draft, id: string): void {
  const dossier = openDossier(draft, id);
  if (!dossier) return;
  const { clock, snapshot } = dossier;
  const setClock = (changed: DossierClock | null) => {
    if (changed !== clock) changeDossier(draft, id, { clock: changed });
  };
  if (finalResult(snapshot)) {
    if (clock && clock.endedAt === null) setClock(ended(clock, draft.now));
  } else if (clock && clock.endedAt === null && isSuspended(clock, dossier)) {
    if (!clock.suspended) setClock(suspend(clock, draft.now, pauseReason(dossier)));
  } else if (hasTag(snapshot, 'counting')) {
    const counted = counting(draft, id, dossier);
    // Its terms may say for the first time that the citizen's own limit stops it.
    const stops = !counted.suspended && isSuspended(counted, dossier);
    setClock(stops ? suspend(counted, draft.now, pauseReason(dossier)) : counted);
  } else if (clock && !hasTag(snapshot, 'suspended')) {
    setClock(null);
  }
}

/** The clock with its dates counted by the calendar as it is now; without dates when a year is missing. */
export function recounted(clock: DossierClock, calendar: WorkingCalendar, now: Instant): DossierClock {
  const dates = countedOrNull(() => {
    const startedAt = receivedAt(clock.filedAt, calendar);
    const due = dueAt(clock.limit, startedAt, calendar, clock.pauses);
    return { startedAt, due, reached: stillReached(clock, due, calendar, now) };
  });
  if (!dates) return { ...clock, startedAt: clock.filedAt, dueAt: null, reached: [] };
  return { ...clock, startedAt: dates.startedAt, dueAt: dates.due, reached: dates.reached };
}

/** Of what was announced, that which has passed on the new date as well. */
function stillReached({ announced, ...clock }: DossierClock, due: Instant, calendar: WorkingCalendar, now: Instant) {
  return announced.filter((milestone) => {
    const at = countedOrNull(() => milestoneAt(milestone, clock, due, calendar));
    return at !== null && at <= now;
  });
}

function counting(draft: Draft, id: string, dossier: OpenDossier): DossierClock {
  const { facts, calendars } = draft.state;
  const terms = termsIn(facts, factFor(procedureOf(draft.bundle, id).limit, dossier.snapshot.context));
  const running = dossier.clock && dossier.clock.endedAt === null ? dossier.clock : null;
  if (running && !running.suspended && sameTerms(running, terms)) return running;
  const calendar = calendarOfDossier(calendars, dossier);
  const clock = running?.suspended
    ? resume(running, goesOnAt(draft.now, calendar))
    : (running ?? freshClock(terms, draft.now));
  const { counted, statutory, pausedBy } = terms;
  return recounted({ ...clock, limit: counted, statutory, pausedBy }, calendar, draft.now);
}

/** Papers handed in outside office hours are received at the next opening; what ends at closing time ends there. */
function goesOnAt(now: Instant, calendar: WorkingCalendar): Instant {
  const before = later(now, -1);
  const received = countedOrNull(() => (receivedAt(before, calendar) === before ? now : receivedAt(now, calendar)));
  return received ?? now;
}

function freshClock({ counted, statutory, pausedBy }: LimitTerms, now: Instant): DossierClock {
  return {
    limit: counted,
    statutory,
    pausedBy,
    filedAt: now,
    startedAt: now,
    pauses: [],
    suspended: null,
    dueAt: null,
    reached: [],
    announced: [],
    endedAt: null,
  };
}

/** By the chart, or because the law lets the citizen's own limit stop the agency's. */
function isSuspended({ pausedBy }: DossierClock, { snapshot }: OpenDossier): boolean {
  const citizens = citizenLimitName(snapshot);
  return hasTag(snapshot, 'suspended') || (citizens !== null && pausedBy.includes(citizens));
}

const waiting = { vi: 'chờ công dân', en: 'waiting for the citizen' };

function pauseReason({ snapshot }: OpenDossier) {
  const status = stateMeta(snapshot)?.status;
  return status === 5 || status === 6 ? nationalStatuses[status] : waiting;
}

function ended(clock: DossierClock, now: Instant): DossierClock {
  return { ...(clock.suspended ? resume(clock, now) : clock), endedAt: now };
}

function sameTerms(clock: DossierClock, { counted, statutory, pausedBy }: LimitTerms): boolean {
  if (clock.limit === counted && clock.statutory === statutory && clock.pausedBy === pausedBy) return true;
  const own = [clock.limit, clock.statutory, clock.pausedBy];
  return JSON.stringify(own) === JSON.stringify([counted, statutory, pausedBy]);
}
