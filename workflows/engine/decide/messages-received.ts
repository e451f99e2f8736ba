import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { type AddedEvent, add } from './addition.js';
import { advance } from './advance.js';
import { changeCalendar } from './calendar-change.js';
import type { Dossier, OpenDossier } from './case-state.js';
import { chartAnswer } from './chart-answer.js';
import { canTake } from './chart-reading.js';
import { type Draft, procedureOf, setDossier } from './draft.js';
import { type HandedOverEvent, handOverNow } from './handover.js';
import type { CaseMessage } from './happening.js';
import { clearIncident } from './incidents.js';
import { type MigratedEvent, migrate } from './migration.js';
import { takeNotice } from './notices.js';
import { type RescheduledEvent, reschedule } from './rescheduling.js';

/** Ids remembered; an older repeat is still harmless where a chart no longer takes the event. */
const rememberedIds = 200;

/** Takes a message that the validator let through. A fault on the way leaves the message untaken. */
export function takeMessage(draft: Draft, message: CaseMessage): void {
  if (draft.state.seen.includes(message.id)) return;
  if (deliver(draft, message)) draft.state.seen = [...draft.state.seen, message.id].slice(-rememberedIds);
}

/** An event for every dossier that can take it: a withdrawal or a stop of the whole case. */
export function tellEveryDossier(draft: Draft, event: CaseMessage['event']): boolean {
  const outcomes = Object.entries(draft.state.dossiers).map(([id, dossier]) => {
    if (dossier.phase === 'waiting') return endUnopened(draft, id, event.type);
    if (dossier.phase !== 'open') return true;
    const word = wordForAll(draft.bundle, id, dossier, event);
    return !canTake(dossier.snapshot, word) || advance(draft, id, word);
  });
  return outcomes.every(Boolean);
}

/**
 * What a dossier hears of a word that was said to the whole case. Where its agency did not accept that the work ends, a stop
 * has it asked again: only a word about this one dossier ends it without the agency.
 */
export function wordForAll(bundle: Bundle, id: string, dossier: OpenDossier, event: CaseMessage['event']) {
  if (event.type !== 'officer.stopped') return event;
  const again = { ...event, type: 'officer.retried' };
  return chartAnswer(procedureOf(bundle, id).chart, dossier, [], again).asksAgency ? again : event;
}

function deliver(draft: Draft, { id, dossier, notice, event }: CaseMessage): boolean {
  if (event.type === 'citizen.joined') return join(draft, id, event);
  if (event.type === 'citizen.added') return add(draft, event as AddedEvent);
  if (event.type === 'calendar.changed') {
    changeCalendar(draft, event.calendar as WorkingCalendar);
    return true;
  }
  if (event.type === 'officer.migrated') return migrate(draft, event as MigratedEvent);
  if (event.type === 'officer.handedOver') return handOverNow(draft, event as HandedOverEvent);
  if (dossier === undefined) return tellEveryDossier(draft, event);
  if (event.type === 'officer.rescheduled') return reschedule(draft, dossier, event as RescheduledEvent);
  if (notice) return takeNotice(draft, dossier, { ...notice, event });
  const waiting = draft.state.dossiers[dossier]?.phase === 'waiting';
  return waiting ? endUnopened(draft, dossier, event.type) : advance(draft, dossier, event);
}

/** A dossier that has not been opened can only be given up. */
export const eventsBeforeOpening: Readonly<Record<string, Extract<Dossier, { phase: 'notOpened' }>>> = {
  'citizen.withdrew': {
    phase: 'notOpened',
    result: 'withdrawn',
    reason: { vi: 'công dân rút trước khi mở hồ sơ', en: 'withdrawn before the dossier was opened' },
  },
  'officer.stopped': {
    phase: 'notOpened',
    result: 'stopped',
    reason: { vi: 'dừng trước khi mở hồ sơ', en: 'stopped before the dossier was opened' },
  },
};

function endUnopened(draft: Draft, id: string, type: string): boolean {
  const end = eventsBeforeOpening[type];
  if (!end) return false;
  setDossier(draft, id, end);
  clearIncident(draft, 'chart-fault', id);
  return true;
}

function join(draft: Draft, id: string, event: CaseMessage['event']): boolean {
  if (draft.state.parties.some((party) => party.id === id)) return true;
  const relation = String(event.relation ?? '');
  draft.state.parties = [...draft.state.parties, { id, relation, joinedAt: draft.now }];
  return true;
}
