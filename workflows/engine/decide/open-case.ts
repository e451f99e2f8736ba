import type { Bundle } from '../../../definitions/language/bundle.js';
import { reviewPromise } from './calendar-review.js';
import type { CaseFacts, CaseState, Dossier } from './case-state.js';
import { settleCase } from './decide.js';
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
    dossiers: initialDossiers(facts, bundle),
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

function initialDossiers(facts: CaseFacts, bundle: Bundle): Record<string, Dossier> {
  const chosen = bundle.chosen(facts.declaration);
  return Object.fromEntries(
    Object.entries(bundle.dossiers).map(([id, place]): [string, Dossier] => {
      if (!chosen.includes(id)) return [id, { phase: 'notChosen' }];
      const applicable = place.applicable(facts.declaration);
      if (applicable !== true) return [id, { phase: 'notApplicable', reason: applicable }];
      return [id, { phase: 'waiting', for: place.after.map((procedure) => procedure.id) }];
    }),
  );
}
