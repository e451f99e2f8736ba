/** A case while its workflow runs: takes what happens, performs what was decided, shows what has become of it. */
import { CancellationScope, setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { type Instant, instant } from '../../../definitions/calendar/instant.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { movingAttributes } from '../../search-attributes.js';
import type { CaseState, PendingCall } from '../decide/case-state.js';
import { decide } from '../decide/decide.js';
import type { Decision } from '../decide/draft.js';
import type { Effect } from '../decide/effect.js';
import type { Happening } from '../decide/happening.js';
import { lawOfCase } from '../decide/law-of-case.js';
import { nextWake } from '../decide/passing-time.js';
import { type CaseView, caseView } from '../view/case-view.js';
import { currentDetails } from '../view/current-details.js';
import { wakeSummary } from '../view/summaries.js';
import { isMessage } from './call-options.js';
import { changedAttributes } from './changed-attributes.js';
import { performCall } from './perform-call.js';
import { WakeTimer } from './wake-timer.js';

export class RunningCase {
  /** Whatever the case starts hangs off this scope: a cancelled workflow is an orderly stop and not a tear-down. */
  readonly scope = new CancellationScope({ cancellable: false });
  /** Something has changed that people have not been shown. */
  unseen = true;
  /** Its run was begun under another version than it is under now. */
  private hasNewLaw = false;
  private readonly calls = new Map<number, CallUnderWay>();
  private readonly timer = new WakeTimer(this.scope, () => this.take({ type: 'timePassed' }));

  /** @param first the decision that opens the case, or the state that an earlier run handed on, without effects */
  constructor(
    /** The law under which the case runs now. */
    public bundle: Bundle,
    first: Decision,
  ) {
    this.state = first.state;
    this.follow(first);
  }

  state: CaseState;

  take(happening: Happening): void {
    this.follow(decide(this.state, happening, this.legalNow(), this.bundle));
  }

  /**
   * What the case takes for the present.
   * @param askedAt machine time of whoever asks, milliseconds since 1970: a query sees the time of the case's last move
   */
  legalNow(askedAt = 0): Instant {
    return instant(Math.max(Date.now(), askedAt) + this.state.facts.clockOffset);
  }

  view(askedAt?: number): CaseView {
    return caseView(this.state, this.bundle, this.legalNow(askedAt));
  }

  /** Once per activation: what people see, and the one timer. */
  show(): void {
    this.unseen = false;
    const { outcome, facts } = this.state;
    const view = this.view();
    const changed = changedAttributes(movingAttributes(view));
    if (changed.length > 0) upsertSearchAttributes(changed);
    setCurrentDetails(currentDetails(view, this.state.facts.runbook));
    if (outcome !== null) return;
    const wake = nextWake(this.state, this.bundle);
    this.timer.moveTo(wake && wake.at - facts.clockOffset, wakeSummary(view));
  }

  /** Closed, or at a quiet point, when its history has grown long or its law is another one: no call is under way. */
  canLeave(): boolean {
    if (this.state.outcome !== null) return true;
    // What a timer has woken the case for comes first: the next run would not know that it was done.
    const mayLeave = this.hasNewLaw || workflowInfo().continueAsNewSuggested;
    return this.calls.size === 0 && !this.timer.isDue() && mayLeave;
  }

  private follow({ state, effects }: Decision): void {
    this.state = state;
    this.unseen = true;
    for (const effect of effects) this.perform(effect);
  }

  private perform(effect: Effect): void {
    switch (effect.type) {
      case 'startCall':
        this.startCall(effect.call);
        break;
      case 'cancelCall':
        this.calls.get(effect.token)?.scope.cancel();
        break;
      case 'changeLaw':
        this.bundle = lawOfCase(this.state.facts);
        this.hasNewLaw = true;
        break;
      default:
        assertNever(effect);
    }
  }

  private startCall(call: PendingCall): void {
    const scope = new CancellationScope({ cancellable: true, parent: this.scope });
    const surroundings = { bundle: this.bundle, caseQueue: workflowInfo().taskQueue, legalNow: this.legalNow() };
    const before = this.messagesBefore(call);
    const perform = () => scope.run(() => performCall(call, surroundings));
    const ended = (before.length > 0 ? Promise.all(before).then(perform) : perform()).then((happening) => {
      this.calls.delete(call.token);
      this.take(happening);
    });
    this.calls.set(call.token, { call, scope, ended });
  }

  /** What is still on its way to an agency about the same dossier: a withdrawal must not get there before the application. */
  private messagesBefore(call: PendingCall): Promise<void>[] {
    if (!isMessage(call)) return [];
    const earlier = [...this.calls.values()].filter((other) => isMessage(other.call));
    return earlier.filter((other) => other.call.dossier === call.dossier).map(({ ended }) => ended);
  }
}

/** Also one that was given up: it is under way until its activity has ended. */
interface CallUnderWay {
  readonly call: PendingCall;
  readonly scope: CancellationScope;
  readonly ended: Promise<void>;
}

function assertNever(effect: never): never {
  throw new TypeError(`Nothing performs ${JSON.stringify(effect)}.`);
}
