/** When every dossier has ended: results are returned, the record is kept, the case closes with one outcome. */
import type { CloseCaseRequest } from '../../../activities/register-calls.js';
import type { DossierContext } from '../../../definitions/language/dossier-chart.js';
import { factFor } from '../../../definitions/language/procedure.js';
import { advance } from './advance.js';
import type { CaseOutcome, CaseState, Dossier, FinalResult, PendingCall } from './case-state.js';
import { finalResult, stateMeta } from './chart-reading.js';
import { type Draft, openDossiers, procedureOf } from './draft.js';
import { startCall } from './pending-calls.js';

export function closeWhenSettled(draft: Draft): void {
  if (draft.state.outcome !== null || draft.state.calls.length > 0) return;
  if (!Object.values(draft.state.dossiers).every(hasEnded)) return;
  startCall(draft, { name: 'closeCase', dossier: null, invokeId: null, agency: null, input: closing(draft) });
}

/** The register has acknowledged the results: that is the proof that status 10 asks for. */
export function returnResults(draft: Draft, call: PendingCall): void {
  for (const [id, { snapshot }] of openDossiers(draft.state)) {
    if (snapshot.status === 'active') advance(draft, id, { type: 'case.returned' });
  }
  // Nothing is counted any more.
  draft.state.incidents = draft.state.incidents.filter(({ kind }) => kind !== 'calendar-missing');
  draft.state.outcome = (call.input as CloseCaseRequest).record.outcome as CaseOutcome;
}

function hasEnded(dossier: Dossier): boolean {
  if (dossier.phase === 'open') return finalResult(dossier.snapshot) !== null;
  return dossier.phase !== 'waiting';
}

function closing(draft: Draft): CloseCaseRequest {
  const { state, now } = draft;
  const { caseId, filedAt, dossierCodes } = state.facts;
  const positive = openDossiers(state).filter(([, { snapshot }]) => finalResult(snapshot) === 'positive');
  const dossiers = Object.entries(state.dossiers).map(([id, dossier]) => finalDossier(draft, id, dossier));
  return {
    record: {
      caseId,
      bundle: state.facts.bundle,
      outcome: outcomeOf(state),
      openedAt: filedAt,
      closedAt: now,
      dossiers,
    },
    results: positive.map(([id, { snapshot }]) => {
      return { dossier: id, dossierCode: dossierCodes[id] ?? '', outcome: snapshot.context.outcome };
    }),
    spentPayments: Object.entries(state.payments).flatMap(([id, { granted, coveredBy }]) =>
      granted && coveredBy !== null ? [id] : [],
    ),
  };
}

function finalDossier(draft: Draft, id: string, dossier: Dossier): CloseCaseRequest['record']['dossiers'][number] {
  const procedure = procedureOf(draft.bundle, id);
  const code = draft.state.facts.dossierCodes[id];
  const base = { id, ...(code && { code }), reasons: [], reversible: procedure.reversible };
  if (dossier.phase !== 'open') return { ...base, result: dossier.phase === 'waiting' ? 'notOpened' : dossier.phase };
  const { snapshot, filing, decidedAt, overdueSince, reschedulings } = dossier;
  const rescheduled = reschedulings.at(-1);
  const result = finalResult(snapshot) ?? 'stopped';
  // A decided dossier is recorded as it will stand once this very record is kept: returned.
  const status = result === 'positive' ? 10 : stateMeta(snapshot)?.status;
  return {
    ...base,
    agency: factFor(procedure.agency, snapshot.context),
    attempt: filing.attempt,
    reasons: snapshot.context.reasons.filter((reason: string) => reasonCodes.includes(reason)),
    result,
    ...(filing.number !== null && { agencyNumber: filing.number }),
    ...(status !== undefined && { status }),
    ...(decidedByHand(snapshot.context) && { byHand: true as const }),
    ...(decidedAt !== null && { decidedAt }),
    ...(dossier.clock?.dueAt && { dueAt: dossier.clock.dueAt }),
    ...(overdueSince !== null && { overdueSince }),
    ...(rescheduled && { rescheduledTo: rescheduled.dueAt }),
  };
}

function decidedByHand({ officerActs }: DossierContext<unknown, unknown>): boolean {
  return officerActs.some(({ type }) => type.endsWith('ByHand'));
}

/** The record outlives the case and holds nothing personal: only reasons that are codes of ours, no one's own words. */
export const reasonCodes: readonly string[] = ['covered'];

const outcomeOfOne: Record<Exclude<FinalResult, 'positive'>, CaseOutcome> = {
  refused: 'refused',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
};

/** A dossier covered by another payment was refused, and yet its citizen was served: it does not count against the case. */
function outcomeOf(state: CaseState): CaseOutcome {
  const results = Object.values(state.dossiers).flatMap((dossier): FinalResult[] => {
    if (dossier.phase === 'notOpened') return [dossier.result];
    if (dossier.phase !== 'open' || dossier.snapshot.context.reasons.includes('covered')) return [];
    return [finalResult(dossier.snapshot) ?? 'stopped'];
  });
  const negative = results.find((result) => result !== 'positive');
  if (results.length === 0) return 'nothing-due';
  if (negative === undefined) return 'returned';
  return results.includes('positive') ? 'partly-returned' : outcomeOfOne[negative as Exclude<FinalResult, 'positive'>];
}
