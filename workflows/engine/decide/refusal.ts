/** Why a message from outside cannot be taken, before anything of it is written. */
import type { Instant } from '../../../definitions/calendar/instant.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { placeOf } from '../../../definitions/language/dossier-id.js';
import type { RefusalCode } from '../../codes.js';
import { type AddedEvent, withAddition } from './addition.js';
import { calendarObjection } from './calendar-change.js';
import type { CaseState, Dossier, OpenDossier } from './case-state.js';
import { canTake, conditionsOf, externalEvents, stateName, waitingOn } from './chart-reading.js';
import { type HandedOverEvent, handoverObjection } from './handover.js';
import type { CaseMessage } from './happening.js';
import { faultMessage } from './incidents.js';
import { eventsBeforeOpening } from './messages-received.js';
import { type MigratedEvent, migratedCase } from './migration.js';
import { noticeStanding } from './notices.js';
import { mayReschedule, type RescheduledEvent, reschedulingObjection, reschedulingOf } from './rescheduling.js';

export interface Refusal {
  readonly code: RefusalCode;
  readonly sentence: string;
}

/** @returns null when the case takes the message now, or has taken it before */
export function refusalOf(state: CaseState, bundle: Bundle, message: CaseMessage, now: Instant): Refusal | null {
  const { id, dossier, event } = message;
  if (state.seen.includes(id)) return null;
  if (event.type === 'citizen.joined') return null;
  if (event.type === 'calendar.changed') return refusalOfCalendar(state, message);
  if (event.type === 'citizen.added') return refusalOfAddition(state, bundle, message, now);
  if (event.type === 'officer.migrated') return refusalOfMigration(state, bundle, message, now);
  if (event.type === 'officer.handedOver') return refusalOfHandover(state, message);
  if (dossier === undefined) return refusalOfAll(state, message);
  const own = state.dossiers[dossier];
  if (!own || !placeOf(bundle, dossier)) {
    const known = Object.keys(state.dossiers).join(', ');
    return {
      code: 'UNKNOWN_DOSSIER',
      sentence: `${asked(state, message)}: the case has no such dossier. It has: ${known}.`,
    };
  }
  if (own.phase !== 'open') return refusalOfUnopened(state, own, message);
  if (event.type === 'officer.rescheduled') return refusalOfRescheduling(state, own, message, now);
  return refusalOfOpen(state, own, message, dossier);
}

function refusalOfCalendar(state: CaseState, message: CaseMessage): Refusal | null {
  const objection = calendarObjection(state, message.event.calendar as WorkingCalendar);
  return objection === null
    ? null
    : { code: 'CALENDAR_REFUSED', sentence: `${asked(state, message)}: ${objection}. Nothing was counted anew.` };
}

function refusalOfAddition(state: CaseState, bundle: Bundle, message: CaseMessage, now: Instant): Refusal | null {
  const { part, dossierCodes } = message.event as AddedEvent;
  const answer = withAddition(state, bundle, part, dossierCodes, now);
  if (!('objection' in answer)) return null;
  return { code: 'ADDITION_REFUSED', sentence: `${asked(state, message)}: ${answer.objection}. Nothing was added.` };
}

function refusalOfMigration(state: CaseState, bundle: Bundle, message: CaseMessage, now: Instant): Refusal | null {
  const answer = migratedCase(state, bundle, message.event as MigratedEvent, now);
  if (!('objection' in answer)) return null;
  return { code: answer.code, sentence: `${asked(state, message)}: ${answer.objection}. The case stays as it is.` };
}

function refusalOfHandover(state: CaseState, message: CaseMessage): Refusal | null {
  const objection = handoverObjection(state, message.event as HandedOverEvent);
  if (objection === null) return null;
  return { code: 'EVENT_NOT_ALLOWED', sentence: `${asked(state, message)}: ${objection}. Nothing was handed over.` };
}

function refusalOfRescheduling(
  state: CaseState,
  dossier: OpenDossier,
  message: CaseMessage,
  now: Instant,
): Refusal | null {
  const { newDate } = message.event as RescheduledEvent;
  const objection = reschedulingObjection(state, dossier, newDate, now);
  if (objection === null) return null;
  const code = reschedulingOf(dossier) ? 'ALREADY_RESCHEDULED' : 'RESCHEDULING_REFUSED';
  return { code, sentence: `${asked(state, message)}: ${objection}. ${standing(dossier)}` };
}

function refusalOfAll(state: CaseState, message: CaseMessage): Refusal | null {
  const takers = Object.values(state.dossiers).filter((dossier) =>
    dossier.phase === 'open'
      ? canTake(dossier.snapshot, message.event)
      : dossier.phase === 'waiting' && message.event.type in eventsBeforeOpening,
  );
  if (takers.length > 0) return null;
  return {
    code: 'EVENT_NOT_ALLOWED',
    sentence: `${asked(state, message)}: no dossier of the case can take it any more.`,
  };
}

function refusalOfOpen(state: CaseState, dossier: OpenDossier, message: CaseMessage, id: string): Refusal | null {
  if (message.notice) {
    const standing = noticeStanding(state.facts, id, dossier, { ...message.notice, event: message.event });
    if (standing === 'effective' || standing === 'spent') return null;
    if (standing === 'foreign') {
      const { agency } = dossier.filing;
      const sentence = `${asked(state, message)}: the dossier is with ${agency}, and ${message.notice.agency} cannot speak for it.`;
      return { code: 'NOTICE_FOREIGN', sentence };
    }
    if (standing === 'early') {
      const sentence = `${asked(state, message)}: notice ${message.notice.sequence} came before notice ${dossier.filing.lastNotice + 1}. Send them in order.`;
      return { code: 'NOTICE_EARLY', sentence };
    }
  } else if (canTake(dossier.snapshot, message.event)) {
    return null;
  }
  return { code: 'EVENT_NOT_ALLOWED', sentence: notAllowed(state, dossier, message) };
}

function refusalOfUnopened(state: CaseState, dossier: Dossier, message: CaseMessage): Refusal | null {
  if (dossier.phase === 'waiting') {
    if (message.event.type in eventsBeforeOpening) return null;
    const allowed = Object.keys(eventsBeforeOpening).join(', ');
    const sentence = `${asked(state, message)}: it opens after ${dossier.for.join(', ')}. Allowed now: ${allowed}.`;
    return { code: 'DOSSIER_NOT_OPEN', sentence };
  }
  const why = 'reason' in dossier ? dossier.reason.en : 'the citizen did not choose it';
  return {
    code: 'DOSSIER_NOT_OPEN',
    sentence: `${asked(state, message)}: the dossier is not open (${why}). Nothing is allowed.`,
  };
}

function notAllowed(state: CaseState, dossier: OpenDossier, message: CaseMessage): string {
  let guard = '';
  try {
    dossier.snapshot.can(message.event);
  } catch (fault) {
    guard = ` (its guard failed: ${faultMessage(fault)})`;
  }
  const conditions = guard ? [] : conditionsOf(dossier.snapshot, message.event.type);
  const why = conditions.length > 0 ? `: ${conditions.join('; ')}` : guard;
  return `${asked(state, message)}: the dossier cannot take the event${why}. ${standing(dossier)}`;
}

/** Types of the events from outside that a dossier takes now. */
export function allowedEvents(dossier: OpenDossier): readonly string[] {
  const common = mayReschedule(dossier) ? ['officer.rescheduled'] : [];
  return [...externalEvents(dossier.snapshot), ...common].sort();
}

/** In which state a dossier is, what it takes there, and whom it waits for. */
export function standing(dossier: OpenDossier): string {
  const { snapshot } = dossier;
  const allowed = allowedEvents(dossier);
  const now = allowed.length > 0 ? `Allowed now: ${allowed.join(', ')}` : 'Nothing is allowed any more';
  const waits = waitingOn(snapshot);
  return `It is in state ${stateName(snapshot)}. ${now}.${waits ? ` It waits for the ${waits}.` : ''}`;
}

/** Which case was asked for what: every refusal begins with it. */
export function asked({ facts }: CaseState, { dossier, event }: Pick<CaseMessage, 'dossier' | 'event'>): string {
  return `Case ${facts.caseId}${dossier === undefined ? '' : `, dossier ${dossier}`}, asked for ${event.type}`;
}
