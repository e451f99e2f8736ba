/** A case as people and programs read it. Derived from its state; the state itself never leaves the engine. */
import { formatInstant, type Instant } from '../../../definitions/calendar/instant.js';
import type { Bundle, Sentence } from '../../../definitions/language/bundle.js';
import type { CaseOutcome, CaseState, Incident } from '../decide/case-state.js';
import { nextLimitEnd, nextWake, type Wake } from '../decide/passing-time.js';
import { type DossierView, dossierView, shown } from './dossier-view.js';
import { type DossierDrift, driftOf } from './drift.js';

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
  const dossiers = Object.entries(state.dossiers).map(([id, dossier]) =>
    dossierView(state, bundle, id, dossier, drift.dossiers[id] ?? noDrift, now),
  );
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
