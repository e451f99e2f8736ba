import type { Bundle } from '../../../definitions/language/bundle.js';
import { reviewPromise } from './calendar-review.js';
import type { CaseFacts, CaseState } from './case-state.js';
import { settleCase } from './decide.js';
import { declaredDossiers } from './declared-dossiers.js';
import { type Decision, draftOf } from './draft.js';
import { plannedDossiers } from './plan.js';

/** The first decision of a case: which dossiers it has, which of them open at once, and the date that is promised. */
export function openCase(facts: CaseFacts, bundle: Bundle): Decision {
  const draft = draftOf(filedCase(facts, bundle), bundle, facts.filedAt);
  reviewPromise(draft);
  settleCase(draft);
  return { state: draft.state, effects: draft.effects };
}

/** A case in the moment in which it is filed: no dossier is open, and nothing is promised yet. */
export function filedCase(facts: CaseFacts, bundle: Bundle): CaseState {
  const state: CaseState = {
    facts,
    dossiers: declaredDossiers(facts, bundle),
    calls: [],
    payments: {},
    incidents: [],
    parties: [],
    calendars: facts.calendars,
    offices: facts.offices,
    handovers: facts.handovers,
    plan: {},
    promisedAt: null,
    seen: [facts.applicant],
    lastToken: 0,
    callCounts: {},
    outcome: null,
  };
  return { ...state, plan: plannedDossiers(state, bundle) };
}
