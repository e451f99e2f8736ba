/** A case as people and programs read it. Derived from its state; the state itself never leaves the engine. */
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import { formatInstant, type Instant } from '../../../definitions/calendar/instant.js';
import type { Bundle, Sentence } from '../../../definitions/language/bundle.js';
import type { NationalStatus } from '../../../definitions/language/national-status.js';
import { factFor } from '../../../definitions/language/procedure.js';
import type { CaseOutcome, CaseState, Dossier, FinalResult, Incident, OpenDossier } from '../decide/case-state.js';
import {
  externalEvents,
  finalResult,
  stateMeta,
  stateName,
  type WaitingOn,
  waitingOn,
} from '../decide/chart-reading.js';
import { procedureOf } from '../decide/draft.js';
import { nextLimitEnd, nextWake, type Wake } from '../decide/passing-time.js';

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
  readonly dueAt: string | null;
  readonly suspended: boolean;
  readonly overdue: boolean;
  readonly nearDue: boolean;
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
  readonly reasons: readonly string[];
  readonly note: string | null;
  /** Events that the chart emitted for those who follow the case. */
  readonly emitted: readonly string[];
  readonly outcome: unknown;
  /** What the citizen has to decide about, for example the draft of an extract. */
  readonly shownToCitizen: unknown;
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
  const dossiers = Object.entries(state.dossiers).map(([id, dossier]) => dossierView(state, bundle, id, dossier));
  const due = nextLimitEnd(state);
  const wake = nextWake(state);
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
    nextDue: due && { dossier: due.dossier, at: formatInstant(due.at) },
    nextWake: wake && { ...wake, at: formatInstant(wake.at) },
    dossiers,
    incidents: state.incidents.map((incident) => ({ ...incident, since: formatInstant(incident.since) })),
    parties: state.parties.length,
    asOf: formatInstant(now),
  };
}

export function dossierView(state: CaseState, bundle: Bundle, id: string, dossier: Dossier): DossierView {
  const unopened = unopenedView(state, bundle, id, dossier);
  return dossier.phase === 'open' ? { ...unopened, ...openView(state, bundle, id, dossier) } : unopened;
}

function unopenedView(state: CaseState, bundle: Bundle, id: string, dossier: Dossier): DossierView {
  return {
    id,
    title: procedureOf(bundle, id).title,
    code: state.facts.dossierCodes[id] ?? null,
    phase: dossier.phase,
    reason: 'reason' in dossier ? dossier.reason : null,
    waitsForDossiers: dossier.phase === 'waiting' ? dossier.for : [],
    status: null,
    state: null,
    since: null,
    agency: null,
    agencyNumber: null,
    waitingOn: null,
    asked: [],
    dueAt: null,
    suspended: false,
    overdue: false,
    nearDue: false,
    citizenDueAt: null,
    asks: 0,
    silentSince: null,
    tries: 0,
    nextTryAt: null,
    forms: [],
    supplementRequests: 0,
    result: dossier.phase === 'notOpened' ? dossier.result : null,
    reasons: [],
    note: null,
    emitted: [],
    outcome: null,
    shownToCitizen: null,
    allowed: dossier.phase === 'waiting' ? ['citizen.withdrew', 'officer.stopped'] : [],
  };
}

function openView(state: CaseState, bundle: Bundle, id: string, dossier: OpenDossier): Partial<DossierView> {
  const { snapshot, clock, filing, silence } = dossier;
  const { context } = snapshot;
  const procedure = procedureOf(bundle, id);
  const result = finalResult(snapshot);
  const call = state.calls.find((pending) => pending.dossier === id && pending.invokeId !== null);
  const onClock = clock !== null && clock.endedAt === null;
  return {
    phase: result ? 'ended' : 'open',
    status: stateMeta(snapshot)?.status ?? null,
    state: stateName(snapshot),
    since: formatInstant(dossier.enteredAt),
    agency: factFor(procedure.agency, context),
    agencyNumber: filing.number,
    waitingOn: call?.status === 'waitingForTurn' ? 'payment' : (waitingOn(snapshot) ?? (call ? 'agency' : null)),
    asked: context.asked,
    dueAt: shown(clock?.dueAt ?? null),
    suspended: onClock && clock.pausedSince !== null,
    overdue: dossier.overdueBefore || (clock?.fired.includes('overdue') ?? false),
    nearDue: onClock && clock.pausedSince === null && clock.fired.includes('nearDue'),
    citizenDueAt: shown(dossier.citizenLimit?.dueAt ?? null),
    asks: silence?.asks ?? 0,
    silentSince: shown(silence?.since ?? null),
    tries: call?.attempts ?? 0,
    nextTryAt: shown(call?.nextTryAt ?? silence?.nextAskAt ?? null),
    forms: dossier.forms.map(({ at, ...form }) => ({ ...form, at: formatInstant(at) })),
    supplementRequests: dossier.supplementRequests,
    result,
    reasons: context.reasons,
    note: context.note,
    emitted: dossier.emitted.map(({ type }) => type),
    outcome: context.outcome,
    shownToCitizen: waitingOn(snapshot) === 'citizen' ? (procedure.shownToCitizen?.(context) ?? null) : null,
    allowed: externalEvents(snapshot),
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
