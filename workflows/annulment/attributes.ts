import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { instant } from '../../definitions/calendar/instant.js';
import { searchAttributes } from '../search-attributes.js';
import type { AnnulmentInput, AnnulmentView } from './messages.js';

/** What an annulment shows in lists, in the attributes that cases have. */
export function annulmentAttributes({
  bundle,
  stage,
  annulment,
  incident,
}: AnnulmentView): SearchAttributeUpdatePair[] {
  const open = annulment?.steps.find(({ state }) => state === 'begun');
  const agency = open && incident?.at !== 'register' ? [open.agency] : [];
  const waitingOn = incident?.kind === 'call-failed' ? ['officer'] : agency;
  return [
    { key: searchAttributes.bundle, value: bundle },
    { key: searchAttributes.stage, value: stage === 'annulled' ? 'closed' : 'annulling' },
    { key: searchAttributes.outcome, value: stage === 'annulled' ? 'annulled' : null },
    { key: searchAttributes.waitingOn, value: waitingOn },
    { key: searchAttributes.incident, value: incident ? [incident.kind] : [] },
    { key: searchAttributes.needsPerson, value: incident !== null },
  ];
}

/** As it will first be: what the client starts it with. */
export function firstView({ caseId, bundle, decision }: AnnulmentInput): AnnulmentView {
  const nothingYet = { annulment: null, tries: 0, nextTryAt: null, incident: null, cancellationRefused: false };
  return { caseId, bundle, stage: 'stoppingCase', decision, ...nothingYet, asOf: instant(0) };
}
