/** The case workflow: one linked case from its declaration to its last returned result. Workflow id: the case id. */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { type Instant, instant } from '../definitions/calendar/instant.js';
import type { CaseState } from './engine/decide/case-state.js';
import { decide } from './engine/decide/decide.js';
import type { Decision } from './engine/decide/draft.js';
import type { Effect } from './engine/decide/effect.js';
import type { Happening } from './engine/decide/happening.js';
import { nextWake } from './engine/decide/passing-time.js';
import { fromStored, toStored } from './engine/decide/stored-case.js';
import { performCall } from './engine/perform/perform-call.js';
import { changedAttributes } from './engine/perform/changed-attributes.js';
import { WakeTimer } from './engine/perform/wake-timer.js';
import { caseView, dossierView } from './engine/view/case-view.js';
import { currentDetails } from './engine/view/current-details.js';
import { nextDueSummary } from './engine/view/summaries.js';
import { acceptStart, firstDecision } from './accept-start.js';
import { type CaseInput, type CaseResult, caseQuery, dossierQuery } from './messages.js';
import { movingAttributes } from './search-attributes.js';
import { receiveMessages } from './receive-messages.js';

export async function caseWorkflow(input: CaseInput): Promise<CaseResult> {
  const { facts, bundle } = acceptStart(input);
  const caseQueue = workflowInfo().taskQueue;
  const legalNow = (): Instant => instant(Date.now() + facts.clockOffset);
  // Whatever the case starts hangs off this scope, so that a cancelled workflow is an orderly stop and not a tear-down.
  const engine = new CancellationScope({ cancellable: false });
  const running = new Map<number, CancellationScope>();
  const timer = new WakeTimer(engine, () => take({ type: 'timePassed' }));
  let unseen = true;

  // Before any handler is set: an update that arrives with the start is validated inside `setHandler`.
  let state: CaseState = input.carry ? fromStored(input.carry, facts, bundle) : follow(firstDecision(facts, bundle));

  setHandler(caseQuery, () => caseView(state, bundle, legalNow()), { description: 'Hồ sơ liên thông · the whole case' });
  setHandler(
    dossierQuery,
    (id) => {
      const dossier = state.dossiers[id];
      if (!dossier) throw new RangeError(`No dossier "${id}". The case has: ${Object.keys(state.dossiers).join(', ')}.`);
      return dossierView(state, bundle, id, dossier);
    },
    { description: 'Một hồ sơ thành phần · one dossier, for example ["death-registration"]' },
  );
  receiveMessages({ bundle, scope: engine, state: () => state, take });
  CancellationScope.current().cancelRequested.catch(() => take({ type: 'stopRequested' }));

  return engine.run(async () => {
    while (unseen) {
      show();
      await condition(() => unseen || (canLeave() && allHandlersFinished()));
    }
    if (state.outcome === null) return continueAsNew<typeof caseWorkflow>({ ...input, carry: toStored(state, bundle) });
    return { caseId: facts.caseId, outcome: state.outcome, view: caseView(state, bundle, legalNow()) };
  });

  function take(happening: Happening): void {
    state = follow(decide(state, happening, legalNow(), bundle));
  }

  function follow(decision: Decision): CaseState {
    for (const effect of decision.effects) perform(effect);
    unseen = true;
    return decision.state;
  }

  function perform(effect: Effect): void {
    switch (effect.type) {
      case 'startCall': {
        const { token } = effect.call;
        const scope = new CancellationScope({ cancellable: true, parent: engine });
        running.set(token, scope);
        void scope.run(() => performCall(effect.call, { bundle, caseQueue, legalNow: legalNow() })).then((happening) => {
          running.delete(token);
          take(happening);
        });
        return;
      }
      case 'cancelCall':
        running.get(effect.token)?.cancel();
        return;
      default:
        assertNever(effect);
    }
  }

  /** Once per activation: what people see, and the one timer. */
  function show(): void {
    unseen = false;
    const view = caseView(state, bundle, legalNow());
    const changed = changedAttributes(movingAttributes(view));
    if (changed.length > 0) upsertSearchAttributes(changed);
    setCurrentDetails(currentDetails(view));
    const wake = state.outcome === null ? nextWake(state) : null;
    timer.moveTo(wake === null ? null : wake - facts.clockOffset, nextDueSummary(view));
  }

  /** Closed, or at a quiet point of a history that has grown long: no call is under way. */
  function canLeave(): boolean {
    return state.outcome !== null || (running.size === 0 && workflowInfo().continueAsNewSuggested);
  }
}

function assertNever(effect: never): never {
  throw new TypeError(`Nothing performs ${JSON.stringify(effect)}.`);
}
