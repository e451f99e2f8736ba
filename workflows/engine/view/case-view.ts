/** A case as people and programs read it. Derived from its state; the state itself never leaves the engine. */
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import { formatInstant, type Instant } from '../../../definitions/calendar/instant.js';
import type { Bundle, Sentence } from '../../../definitions/language/bundle.js';
import type { OfficerAct } from '../../../definitions/language/dossier-chart.js';
import type { NationalStatus } from '../../../definitions/language/national-status.js';
import { factFor } from '../../../definitions/language/procedure.js';
import { calendarOfDossier } from '../decide/calendars.js';
import type { CaseOutcome, CaseState, Dossier, FinalResult, Incident, OpenDossier } from '../decide/case-state.js';
import { finalResult, stateMeta, stateName, type WaitingOn, waitingOn } from '../decide/chart-reading.js';
import { procedureOf } from '../decide/draft.js';
import { isHeld, workingDaysLate } from '../decide/milestones.js';
import { nextLimitEnd, nextWake, type Wake } from '../decide/passing-time.js';
import { allowedEvents } from '../decide/refusal.js';
import { apologyOwed, reschedulingOf } from '../decide/rescheduling.js';
import { dateInShort } from './date-in-short.js';
import { type TimeTaken, timeTaken } from './dossier-time.js';
import { type DossierDrift, driftOf } from './drift.js';

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
  /** The whole application, while an officer may correct it. */
  readonly application: unknown;
  /** Events that may come from outside now. */
  readonly allowed: readonly string[];
}

export type CaseStage = 'inProgress' | 'awaitingCitizen' | 'suspended' | 'returning' | 'closed';
export type CaseUrgency = 'onTime' | 'dueSoon' | 'overdue';

/** Times are Vietnam time, `YYYY-MM-DD HH:MM`. */
export interface CaseView {
  readonly caseId: string;
  readonly bundle: string;
  readonly title: Sentence;
  readonly commune: CaseState['facts']['commune'];
  readonly stage: CaseStage;
  readonly urgency: CaseUrgency;
  readonly outcome: CaseOutcome | null;
  readonly filedAt: string;
  readonly promisedAt: string | null;
  /** When the last result will be due if everybody takes their full time from now on; null once the case is closed. */
  readonly projectedAt: string | null;
  /** Working days from the promised day to the projected one; negative when it will be sooner. */
  readonly workingDaysLate: number | null;
  readonly nextDue: { readonly dossier: string; readonly at: string } | null;
  /** What the engine does next by itself, and when. */
  readonly nextWake: { readonly at: string; readonly why: Wake['why']; readonly dossier: string | null } | null;
  readonly dossiers: readonly DossierView[];
  readonly incidents: readonly (Omit<Incident, 'since'> & { readonly since: string })[];
  readonly parties: number;
  readonly asOf: string;
}

export function caseView(state: CaseState, bundle: Bundle, now: Instant): CaseView {
  const { facts } = state;
  const drift = driftOf(state, bundle, now);
  const dossiers = Object.entries(state.dossiers).map(([id, dossier]): DossierView => {
    const { plannedDueAt, projectedDueAt, lateByPredecessor } = drift.dossiers[id] ?? noDrift;
    const dates = { plannedDueAt: shown(plannedDueAt), projectedDueAt: shown(projectedDueAt), lateByPredecessor };
    return Object.assign(dossierView(state, bundle, id, dossier, now), dates);
  });
  const due = nextLimitEnd(state);
  const wake = nextWake(state, bundle);
  return {
    caseId: facts.caseId,
    bundle: facts.bundle,
    title: bundle.title,
    commune: facts.commune,
    stage: stageOf(state, dossiers),
    urgency: urgencyOf(dossiers),
    outcome: state.outcome,
    filedAt: formatInstant(facts.filedAt),
    promisedAt: shown(state.promisedAt),
    projectedAt: state.outcome === null ? shown(drift.projectedAt) : null,
    workingDaysLate: state.outcome === null ? drift.workingDaysLate : null,
    nextDue: due && { dossier: due.dossier, at: formatInstant(due.at) },
    nextWake: wake && { ...wake, at: formatInstant(wake.at) },
    dossiers,
    incidents: state.incidents.map((incident) => ({ ...incident, since: formatInstant(incident.since) })),
    parties: state.parties.length,
    asOf: formatInstant(now),
  };
}

const noDrift: DossierDrift = { plannedDueAt: null, projectedDueAt: null, lateByPredecessor: 0 };

/** Without what only the whole case can tell: what was planned and what is projected. */
function dossierView(state: CaseState, bundle: Bundle, id: string, dossier: Dossier, now: Instant): DossierView {
  const unopened = unopenedView(state, bundle, id, dossier);
  return dossier.phase === 'open' ? Object.assign(unopened, openView(state, bundle, id, dossier, now)) : unopened;
}

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

function unopenedView(state: CaseState, bundle: Bundle, id: string, dossier: Dossier): DossierView {
  return Object.assign(untouched(), {
    id,
    title: procedureOf(bundle, id).title,
    code: state.facts.dossierCodes[id] ?? null,
    phase: dossier.phase,
    reason: 'reason' in dossier ? dossier.reason : null,
    waitsForDossiers: dossier.phase === 'waiting' ? dossier.for : [],
    result: dossier.phase === 'notOpened' ? dossier.result : null,
    allowed: dossier.phase === 'waiting' ? ['citizen.withdrew', 'officer.stopped'] : [],
  });
}

function openView(
  state: CaseState,
  bundle: Bundle,
  id: string,
  dossier: OpenDossier,
  now: Instant,
): Partial<DossierView> {
  const { snapshot, filing, silence } = dossier;
  const { context } = snapshot;
  const procedure = procedureOf(bundle, id);
  const result = finalResult(snapshot);
  const call = state.calls.find((pending) => pending.dossier === id && pending.invokeId !== null);
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
    ...clockView(state, dossier, now),
    citizenDueAt: shown(dossier.citizenLimit?.dueAt ?? null),
    asks: silence?.asks ?? 0,
    silentSince: shown(silence?.since ?? null),
    tries: call?.attempts ?? 0,
    nextTryAt: shown(call?.nextTryAt ?? silence?.nextAskAt ?? null),
    forms: dossier.forms.map(({ at, ...form }) => ({ ...form, at: formatInstant(at) })),
    supplementRequests: dossier.supplementRequests,
    result,
    decidedAt: shown(dossier.decidedAt),
    reasons: context.reasons,
    note: context.note,
    officerActs: context.officerActs,
    emitted: dossier.emitted.map(({ type }) => type),
    outcome: context.outcome,
    shownToCitizen: waitingOn(snapshot) === 'citizen' ? (procedure.shownToCitizen?.(context) ?? null) : null,
    application: allowed.includes('officer.corrected') ? context.application : null,
    allowed,
  };
}

function clockView(state: CaseState, dossier: OpenDossier, now: Instant): Partial<DossierView> {
  const { clock, overdueSince, offices } = dossier;
  const rescheduled = reschedulingOf(dossier);
  const calendar = calendarOfDossier(state.calendars, dossier);
  const running = clock && clock.endedAt === null ? clock : null;
  const reached = running && !isHeld(running) ? running.reached : [];
  return {
    dueAt: shown(clock?.dueAt ?? null),
    why: running && dateInShort(dossier, calendar),
    timeTaken: timeTaken(dossier, calendar, now),
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

function stageOf(state: CaseState, dossiers: readonly DossierView[]): CaseStage {
  if (state.outcome !== null) return 'closed';
  const open = dossiers.filter(({ phase }) => phase === 'open' || phase === 'waiting');
  if (open.length === 0) return 'returning';
  if (
    open.every(({ suspended, phase }) => suspended || phase === 'waiting') &&
    open.some(({ suspended }) => suspended)
  ) {
    return 'suspended';
  }
  return open.some((dossier) => dossier.waitingOn === 'citizen') ? 'awaitingCitizen' : 'inProgress';
}

function urgencyOf(dossiers: readonly DossierView[]): CaseUrgency {
  if (dossiers.some(({ overdue }) => overdue)) return 'overdue';
  return dossiers.some(({ nearDue }) => nearDue) ? 'dueSoon' : 'onTime';
}

function shown(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
