/** One dossier of a case as people and programs read it. What nothing has happened to is not worked out again. */
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import { formatInstant, type Instant } from '../../../definitions/calendar/instant.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { Bundle, Sentence } from '../../../definitions/language/bundle.js';
import type { OfficerAct } from '../../../definitions/language/dossier-chart.js';
import type { NationalStatus } from '../../../definitions/language/national-status.js';
import { factFor, type Procedure } from '../../../definitions/language/procedure.js';
import { calendarOfDossier } from '../decide/calendars.js';
import type { CaseFacts, CaseState, Dossier, FinalResult, OpenDossier, PendingCall } from '../decide/case-state.js';
import { finalResult, stateMeta, stateName, type WaitingOn, waitingOn } from '../decide/chart-reading.js';
import { procedureOf, titleIn } from '../decide/draft.js';
import { isHeld, workingDaysLate } from '../decide/milestones.js';
import { allowedEvents } from '../decide/refusal.js';
import { remembered, rememberedLast } from '../decide/remembered.js';
import { apologyOwed, reschedulingOf } from '../decide/rescheduling.js';
import { dateInShort } from './date-in-short.js';
import { type TimeTaken, timeTaken } from './dossier-time.js';
import type { DossierDrift } from './drift.js';

export type DossierPhase = 'notChosen' | 'notApplicable' | 'waiting' | 'notOpened' | 'open' | 'ended';

export interface DossierView {
  readonly id: string;
  readonly title: Sentence;
  readonly code: string | null;
  readonly phase: DossierPhase;
  /** Why it is not open, where it is not. */
  readonly reason: Sentence | null;
  readonly waitsForDossiers: readonly string[];
  readonly status: NationalStatus | null;
  readonly state: string | null;
  readonly since: string | null;
  readonly agency: AgencyId | null;
  readonly agencyNumber: string | null;
  readonly waitingOn: WaitingOn | 'payment';
  readonly asked: readonly string[];
  /** The end of the agency's limit; while it is suspended, as it was when it stopped. */
  readonly dueAt: string | null;
  /** Why it ends then, in one line. */
  readonly why: Sentence | null;
  /** As planned when the case was opened, and as it would be if everybody takes their full time from now on. */
  readonly plannedDueAt: string | null;
  readonly projectedDueAt: string | null;
  /** Working days by which its limit began later than planned. */
  readonly lateByPredecessor: number;
  /** Whose time it took, in minutes in which the office was open. */
  readonly timeTaken: TimeTaken | null;
  readonly suspended: boolean;
  /** Late now: a decided dossier is late no longer. */
  readonly overdue: boolean;
  /** When it first became overdue: on record for good. */
  readonly overdueSince: string | null;
  /** Working days of the last rung of the escalation ladder that was reached; 0 before. */
  readonly escalation: number;
  readonly nearDue: boolean;
  /** Form 04 is owed: late, and no apology with a new date has been given. */
  readonly apologyOwed: boolean;
  readonly rescheduled: { readonly at: string; readonly dueAt: string; readonly reason: string } | null;
  /** The offices that had it, the present one last. */
  readonly offices: readonly { readonly office: string; readonly since: string }[];
  readonly citizenDueAt: string | null;
  /** How often a silent agency was asked, and an unreachable one tried. */
  readonly asks: number;
  /** Since when an agency that owes an answer has said nothing. */
  readonly silentSince: string | null;
  readonly tries: number;
  readonly nextTryAt: string | null;
  readonly forms: readonly { readonly formSet: string; readonly number: string; readonly at: string }[];
  readonly supplementRequests: number;
  readonly result: FinalResult | null;
  readonly decidedAt: string | null;
  readonly reasons: readonly string[];
  readonly note: string | null;
  /** Corrections, and what was decided by hand: by whom and why. */
  readonly officerActs: readonly OfficerAct[];
  /** Events that the chart emitted for those who follow the case. */
  readonly emitted: readonly string[];
  readonly outcome: unknown;
  /** What the citizen has to decide about, for example the draft of an extract. */
  readonly shownToCitizen: unknown;
  /** The whole application, while an officer may correct it, or the citizen may file it again. */
  readonly application: unknown;
  /** Events that may come from outside now. */
  readonly allowed: readonly string[];
}

export function dossierView(
  { facts, calendars, calls }: CaseState,
  bundle: Bundle,
  id: string,
  dossier: Dossier,
  { plannedDueAt, projectedDueAt, lateByPredecessor }: DossierDrift,
  now: Instant,
): DossierView {
  const open = dossier.phase === 'open' ? dossier : null;
  const calendar = open && calendarOfDossier(calendars, open);
  const still = stillView(dossier, id, facts, bundle, calendar, callsByDossier(calls).get(id));
  const taken = open && calendar && timeTaken(open, calendar, now);
  return Object.assign(untouched(), still, {
    plannedDueAt: shown(plannedDueAt),
    projectedDueAt: shown(projectedDueAt),
    lateByPredecessor,
    timeTaken: taken,
  });
}

/** Without what moves with the time or with other dossiers. */
const stillView = remembered(
  (
    dossier: Dossier,
    id: string,
    facts: CaseFacts,
    bundle: Bundle,
    calendar: WorkingCalendar | null,
    call: PendingCall | undefined,
  ): DossierView => {
    const unopened = unopenedView(facts, bundle, id, dossier);
    return dossier.phase === 'open' && calendar
      ? Object.assign(unopened, openView(dossier, procedureOf(bundle, id), calendar, call))
      : unopened;
  },
);

/** The call of a chart that a dossier waits for. */
const callsByDossier = rememberedLast((calls: CaseState['calls']) => {
  const byDossier = new Map<string | null, PendingCall>();
  for (const call of calls) {
    if (call.invokeId !== null && !byDossier.has(call.dossier)) byDossier.set(call.dossier, call);
  }
  return byDossier;
});

/** What a dossier shows until it is opened. Made anew each time: spread, an object of this many fields is sixty times slower. */
const untouched = () => ({
  status: null,
  state: null,
  since: null,
  agency: null,
  agencyNumber: null,
  waitingOn: null,
  asked: [],
  dueAt: null,
  why: null,
  plannedDueAt: null,
  projectedDueAt: null,
  lateByPredecessor: 0,
  timeTaken: null,
  suspended: false,
  overdue: false,
  overdueSince: null,
  escalation: 0,
  nearDue: false,
  apologyOwed: false,
  rescheduled: null,
  offices: [],
  citizenDueAt: null,
  asks: 0,
  silentSince: null,
  tries: 0,
  nextTryAt: null,
  forms: [],
  supplementRequests: 0,
  decidedAt: null,
  reasons: [],
  note: null,
  officerActs: [],
  emitted: [],
  outcome: null,
  shownToCitizen: null,
  application: null,
});

function unopenedView(facts: CaseFacts, bundle: Bundle, id: string, dossier: Dossier): DossierView {
  return Object.assign(untouched(), {
    id,
    title: titleIn(bundle, id),
    code: facts.dossierCodes[id] ?? null,
    phase: dossier.phase,
    reason: 'reason' in dossier ? dossier.reason : null,
    waitsForDossiers: dossier.phase === 'waiting' ? dossier.for : [],
    result: dossier.phase === 'notOpened' ? dossier.result : null,
    allowed: dossier.phase === 'waiting' ? ['citizen.withdrew', 'officer.stopped'] : [],
  });
}

function openView(
  dossier: OpenDossier,
  procedure: Procedure,
  calendar: WorkingCalendar,
  call: PendingCall | undefined,
): Partial<DossierView> {
  const { snapshot, filing, silence } = dossier;
  const { context } = snapshot;
  const result = finalResult(snapshot);
  const allowed = allowedEvents(dossier);
  return {
    phase: result ? 'ended' : 'open',
    status: stateMeta(snapshot)?.status ?? null,
    state: stateName(snapshot),
    since: formatInstant(dossier.enteredAt),
    agency: factFor(procedure.agency, context),
    agencyNumber: filing.number,
    waitingOn: call?.status === 'waitingForTurn' ? 'payment' : (waitingOn(snapshot) ?? (call ? 'agency' : null)),
    asked: context.asked,
    ...clockView(dossier, calendar),
    citizenDueAt: shown(dossier.citizenLimit?.dueAt ?? null),
    asks: silence?.asks ?? 0,
    silentSince: shown(silence?.since ?? null),
    tries: call?.attempts ?? 0,
    nextTryAt: shown(call?.nextTryAt ?? silence?.nextAskAt ?? null),
    forms: dossier.forms.map(shownForm),
    supplementRequests: dossier.supplementRequests,
    result,
    decidedAt: shown(dossier.decidedAt),
    reasons: context.reasons,
    note: context.note,
    officerActs: context.officerActs,
    emitted: dossier.emitted.map(({ type }) => type),
    outcome: context.outcome,
    shownToCitizen: waitingOn(snapshot) === 'citizen' ? (procedure.shownToCitizen?.(context) ?? null) : null,
    application: allowed.some((type) => mends.includes(type)) ? context.application : null,
    allowed,
  };
}

const shownForm = remembered(({ at, ...form }: OpenDossier['forms'][number]) => ({ ...form, at: formatInstant(at) }));

/** Events that bring the whole application as it should be. */
const mends: readonly string[] = ['officer.corrected', 'citizen.refiled'];

function clockView(dossier: OpenDossier, calendar: WorkingCalendar): Partial<DossierView> {
  const { clock, overdueSince, offices } = dossier;
  const rescheduled = reschedulingOf(dossier);
  const running = clock && clock.endedAt === null ? clock : null;
  const reached = running && !isHeld(running) ? running.reached : [];
  return {
    dueAt: shown(clock?.dueAt ?? null),
    why: running && dateInShort(running, calendar),
    suspended: running !== null && running.suspended !== null,
    overdue: running?.reached.includes('overdue') ?? false,
    overdueSince: shown(overdueSince),
    escalation: Math.max(0, ...reached.filter((milestone) => milestone.startsWith('late+')).map(workingDaysLate)),
    nearDue: reached.includes('nearDue'),
    apologyOwed: apologyOwed(dossier),
    rescheduled: rescheduled && {
      at: formatInstant(rescheduled.at),
      dueAt: formatInstant(rescheduled.dueAt),
      reason: rescheduled.reason,
    },
    offices: offices.map(({ office, since }) => ({ office, since: formatInstant(since) })),
  };
}

export function shown(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
