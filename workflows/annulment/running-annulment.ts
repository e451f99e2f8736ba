/** An annulment while its workflow runs: one step at a time, each tried until its agency has done it or an officer has. */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  getExternalWorkflowHandle,
  proxyActivities,
  setCurrentDetails,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { Annulment, AnnulmentStep, DoneByHand, RegisterActivities } from '../../activities/register-calls.js';
import { type Instant, instant } from '../../definitions/calendar/instant.js';
import { pauseAfter, roundsBeforeIncident, usualPatience } from '../engine/decide/patience.js';
import { roundOptions } from '../engine/perform/call-options.js';
import { changedAttributes } from '../engine/perform/changed-attributes.js';
import { failureOf } from '../engine/perform/perform-call.js';
import { annulmentAttributes } from './attributes.js';
import { annulmentDetails } from './details.js';
import type { AnnulmentIncident, AnnulmentInput, AnnulmentView, OfficerAnswer } from './messages.js';
import { callFor, refused, type StepFailure } from './step-call.js';

/** How long a case that was asked to stop is left alone before the register is asked again, ms; the last one repeats. */
const pausesForCase = [1, 2, 5, 10, 30, 60, 300, 900, 3_600].map((seconds) => seconds * 1_000);
/** A case that has not ended by the last of them needs a person. */
const asksBeforeIncident = pausesForCase.length - 1;

export class RunningAnnulment {
  /** A cancelled workflow goes on: see `refuseCancellation`. */
  readonly scope = new CancellationScope({ cancellable: false });
  /** Ids of officers' answers that had their effect. */
  readonly seen: Set<string>;
  private annulment: Annulment | null;
  private tries: number;
  private nextTryAt: Instant | null = null;
  private incident: AnnulmentIncident | null;
  /** Shown instead of what the step has come to, as nothing goes on without the register. */
  private registerAway: Pick<AnnulmentView, 'tries' | 'nextTryAt' | 'incident'> | null = null;
  private asksOfficer = false;
  private answer: OfficerAnswer['event'] | null = null;
  private cancellationRefused: boolean;

  constructor(readonly input: AnnulmentInput) {
    const { annulment = null, tries = 0, incident = null, seen = [], cancellationRefused = false } = input.carry ?? {};
    this.annulment = annulment;
    this.tries = tries;
    this.incident = incident;
    this.seen = new Set(seen);
    this.cancellationRefused = cancellationRefused;
  }

  async carryOut(): Promise<Annulment> {
    this.annulment ??= await this.begin();
    for (let step = this.openStep(); step; step = this.openStep()) {
      const byHand = await this.undo(step);
      this.clearTrouble();
      const finished = { position: step.position, tries: this.tries, ...(byHand && { byHand }) };
      this.annulment = await this.untilKept((register) =>
        register.finishAnnulmentStep({ caseId: this.input.caseId, at: now(), ...finished }),
      );
      this.tries = 0;
    }
    this.show();
    return this.annulment;
  }

  openStep(): AnnulmentStep | undefined {
    return this.annulment?.steps.find(({ state }) => state === 'begun');
  }

  waitsForOfficer(): boolean {
    return this.asksOfficer && this.answer === null;
  }

  takeAnswer({ id, event }: OfficerAnswer): void {
    this.seen.add(id);
    this.answer = event;
  }

  refuseCancellation(): void {
    this.cancellationRefused = true;
    this.show();
  }

  view(): AnnulmentView {
    const { caseId, bundle, decision } = this.input;
    const { annulment, tries, nextTryAt, incident, cancellationRefused } = this;
    const done = annulment?.completedAt !== undefined;
    const stage = done ? 'annulled' : annulment ? 'annulling' : 'stoppingCase';
    return {
      ...{ caseId, bundle, stage, decision, annulment },
      ...{ tries, nextTryAt, incident, cancellationRefused, asOf: now() },
      ...this.registerAway,
    };
  }

  /** Once the case has its final record. One that still runs is stopped in good order, and its end is waited for. */
  private async begin(): Promise<Annulment> {
    const { caseId, decision } = this.input;
    for (let asked = 0; ; asked += 1) {
      const annulment = await this.untilKept((register) => register.beginAnnulment({ caseId, decision, at: now() }));
      if (annulment) {
        this.clearTrouble();
        return annulment;
      }
      const stops = asked === 0 || this.incident ? await this.stopCase() : true;
      await this.leaveLongHistory();
      if (!stops || asked >= asksBeforeIncident) this.reportCase();
      this.show();
      await sleep(pauseAfter(pausesForCase, asked), { summary: 'Chờ hồ sơ kết thúc · wait for the case to end' });
    }
  }

  /** @returns false when Temporal does not know the case; one that was terminated takes the request like one that runs */
  private async stopCase(): Promise<boolean> {
    try {
      await getExternalWorkflowHandle(this.input.caseId).cancel();
      return true;
    } catch {
      return false;
    }
  }

  private reportCase(): void {
    const message = 'the case was asked to stop and has no final record: it was broken off, or waits for an agency';
    this.incident ??= { kind: 'call-failed', at: 'case', code: 'CASE_NOT_ENDED', message, since: now() };
  }

  /** @returns who has done it in the agency's stead */
  private async undo(step: AnnulmentStep): Promise<DoneByHand | undefined> {
    for (;;) {
      await this.leaveLongHistory();
      this.tries += 1;
      this.nextTryAt = null;
      this.show();
      const failure = await callFor(step, this.input, { round: this.tries, legalNow: now() });
      if (!failure) return undefined;
      await this.report(step, failure);
      const answer = await this.officerOrTime(failure);
      if (answer?.type === 'officer.doneByHand') return { by: answer.by, reason: answer.reason };
    }
  }

  private clearTrouble(): void {
    this.incident = null;
    this.nextTryAt = null;
  }

  private async report(step: AnnulmentStep, { code, message, final }: StepFailure): Promise<void> {
    if (!final && this.tries < roundsBeforeIncident) return;
    const kind = final ? 'call-failed' : 'agency-unreachable';
    const isNew = this.incident?.code !== code;
    this.incident = { kind, at: 'step', code, message, since: this.incident?.since ?? now() };
    const { caseId } = this.input;
    const failed = { caseId, position: step.position, tries: this.tries, error: code };
    if (isNew) await this.untilKept((register) => register.failAnnulmentStep(failed));
  }

  /** A final failure waits for an officer alone. */
  private async officerOrTime({ final }: StepFailure): Promise<OfficerAnswer['event'] | null> {
    const { beforeRetrying } = this.input.patience ?? usualPatience;
    const pause = pauseAfter(beforeRetrying, this.tries - 1);
    this.nextTryAt = final ? null : instant(now() + pause);
    this.asksOfficer = true;
    this.show();
    const answered = () => this.answer !== null;
    if (final) await condition(answered);
    else await condition(answered, pause, { summary: 'Thử lại · try again' });
    const { answer } = this;
    this.asksOfficer = false;
    this.answer = null;
    return answer;
  }

  /** Our own register is asked until it answers. @throws ApplicationFailure ANNULMENT_REFUSED */
  private async untilKept<Answer>(call: (register: RegisterActivities) => Promise<Answer>): Promise<Answer> {
    const { beforeRetrying } = this.input.patience ?? usualPatience;
    const since = now();
    for (let round = 1; ; round += 1) {
      try {
        const summary = 'Ghi sổ theo dõi · keep in the register';
        const answer = await call(proxyActivities<RegisterActivities>({ ...roundOptions(round), summary }));
        this.registerAway = null;
        return answer;
      } catch (fault) {
        const failure = failureOf(fault);
        if (failure.final) throw refused(failure);
        const pause = pauseAfter(beforeRetrying, round - 1);
        this.showRegisterAway(failure, { since, tries: round, nextTryAt: instant(now() + pause) });
        await sleep(pause, { summary: 'Thử lại · try again' });
      }
    }
  }

  private showRegisterAway(
    { code, message }: StepFailure,
    { since, ...asked }: { readonly since: Instant; readonly tries: number; readonly nextTryAt: Instant },
  ): void {
    const incident = { kind: 'agency-unreachable', at: 'register', code, message, since } as const;
    this.registerAway = { ...asked, incident: asked.tries < roundsBeforeIncident ? this.incident : incident };
    this.show();
  }

  /** An officer who waits for an answer is not left behind: then a later round leaves. */
  private async leaveLongHistory(): Promise<void> {
    if (!workflowInfo().continueAsNewSuggested || !allHandlersFinished()) return;
    const { input, annulment, tries, incident, cancellationRefused } = this;
    const carry = { annulment, tries, incident, cancellationRefused, seen: [...this.seen] };
    await continueAsNew<(input: AnnulmentInput) => Promise<unknown>>({ ...input, carry });
  }

  private show(): void {
    const view = this.view();
    const changed = changedAttributes(annulmentAttributes(view));
    if (changed.length > 0) upsertSearchAttributes(changed);
    setCurrentDetails(annulmentDetails(view));
  }
}

function now(): Instant {
  return instant(Date.now());
}
