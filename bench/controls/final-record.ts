/** What stays of a case: its results and its final record, as the engine keeps them. */
import type { CloseCaseRequest } from '../../activities/register-calls.js';
import type { Instant } from '../../definitions/calendar/instant.js';
import type { CaseOutcome } from '../../workflows/engine/decide/case-state.js';
import type { ControlInput } from './contract.js';
import { claimants, type DossierId, dossierIds, rules } from './dossiers.js';
import { type CaseProgress, isPositive, type Progress } from './progress.js';

export function closing(dossiers: CaseProgress, input: ControlInput, now: Instant): CloseCaseRequest {
  const { caseId, bundle, filedAt, dossierCodes } = input;
  const positive = dossierIds.filter((id) => isPositive(dossiers[id]));
  const records = dossierIds.map((id) => finalDossier(id, dossiers[id], dossierCodes[id]));
  return {
    record: { caseId, bundle, outcome: outcomeOf(dossiers), openedAt: filedAt, closedAt: now, dossiers: records },
    results: positive.map((id) => {
      return { dossier: id, dossierCode: dossierCodes[id] ?? '', outcome: dossiers[id]?.outcome };
    }),
    spentPayments: claimants.some((id) => isPositive(dossiers[id])) ? ['funeral'] : [],
  };
}

/** What is covered by another payment does not count against the case. */
export function outcomeOf(dossiers: CaseProgress): CaseOutcome {
  const counting = dossierIds.filter((id) => !dossiers[id]?.reasons.includes('covered'));
  const positive = counting.filter((id) => isPositive(dossiers[id]));
  if (positive.length === counting.length) return 'returned';
  return positive.length > 0 ? 'partly-returned' : 'refused';
}

type FinalDossier = CloseCaseRequest['record']['dossiers'][number];

function finalDossier(id: DossierId, dossier: Progress | undefined, code: string | undefined): FinalDossier {
  const { agency, reversible } = rules[id];
  const base = { id, ...(code && { code }), reasons: [], reversible };
  if (!dossier) return { ...base, result: 'notOpened' };
  const { number, decidedAt, deadlines, overdueSince, reasons } = dossier;
  return {
    ...base,
    agency,
    attempt: 1,
    // The record holds nothing personal: of an agency's reasons only the one that is a code of ours.
    reasons: reasons.filter((reason) => reason === 'covered'),
    result: isPositive(dossier) ? 'positive' : 'refused',
    status: isPositive(dossier) ? 10 : dossier.status,
    ...(number !== null && { agencyNumber: number }),
    ...(decidedAt !== null && { decidedAt }),
    ...(deadlines && { dueAt: deadlines.dueAt }),
    ...(overdueSince !== null && { overdueSince }),
  };
}
