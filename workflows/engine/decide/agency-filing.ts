/** How a dossier's calls are addressed: which agency, under which reference and key. */

import type { SubmitRequest } from '../../../activities/agency-calls.js';
import type { CallName, Submission } from '../../../definitions/language/calls.js';
import type { LegalClaim } from '../../../definitions/language/claims.js';
import { factFor } from '../../../definitions/language/procedure.js';
import type { CaseFacts, Filing, OpenDossier } from './case-state.js';
import { changeDossier, type Draft, procedureOf } from './draft.js';
import { officesOf } from './handover.js';
import { holdCall, startCall } from './pending-calls.js';
import { reservationRequest } from './reservation-request.js';

/** Our name of a dossier at its agency. A filing with another agency is another reference. */
export function referenceOf(facts: CaseFacts, dossier: string, filing: Filing): string {
  return `${facts.caseId}/${dossier}/${filing.attempt}`;
}

/** Turns a chart's `invoke` into a call of the case. */
export function callAgency(draft: Draft, id: string, dossier: OpenDossier, invoke: Invocation): void {
  const { name, invokeId } = invoke;
  if (name === 'reservePayment') {
    const input = reservationRequest(draft, id, invoke.input as LegalClaim);
    holdCall(draft, { name, invokeId, dossier: id, agency: null, input });
    return;
  }
  const filing = nextFiling(draft, id, dossier, invoke);
  const moved = filing.agency === dossier.filing.agency ? [] : officesOf(draft.state, filing.agency, draft.now);
  changeDossier(draft, id, { filing, offices: [...dossier.offices, ...moved] });
  const reference = referenceOf(draft.state.facts, id, filing);
  const input =
    name === 'submitApplication'
      ? submitRequest(draft, id, reference, filing, invoke.input as Submission)
      : { key: `${reference}/cancel-${filing.messages}`, reference, ...(invoke.input as { reason: string }) };
  startCall(draft, { name, invokeId, dossier: id, agency: filing.agency, input });
}

export interface Invocation {
  readonly name: CallName;
  readonly invokeId: string;
  readonly input: unknown;
}

function submitRequest(
  draft: Draft,
  id: string,
  reference: string,
  filing: Filing,
  { kind, content }: Submission,
): Omit<SubmitRequest, 'legalNow' | 'repeated'> {
  // The application's key names no number: filing it again after an officer's retry must find the first one.
  const key = kind === 'application' ? `${reference}/application` : `${reference}/${kind}-${filing.messages}`;
  const dossierCode = draft.state.facts.dossierCodes[id] ?? '';
  const { id: procedure, version } = procedureOf(draft.bundle, id);
  return { key, reference, procedure, definition: `${procedure}@${version}`, kind, content, dossierCode };
}

/** Counts the message, and starts afresh when the chart files with another agency. */
function nextFiling(draft: Draft, id: string, dossier: OpenDossier, { name, input }: Invocation): Filing {
  const { filing, snapshot } = dossier;
  const attempt = name === 'submitApplication' ? attemptOf(input as Submission) : undefined;
  if (attempt === undefined || attempt === filing.attempt) return { ...filing, messages: filing.messages + 1 };
  const agency = factFor(procedureOf(draft.bundle, id).agency, snapshot.context);
  return { attempt, agency, messages: 1, number: null, lastNotice: 0 };
}

function attemptOf(submission: Submission): number | undefined {
  return submission.kind === 'application' ? (submission.attempt ?? 1) : undefined;
}
