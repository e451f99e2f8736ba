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
import { pauseAfter, usualPatience } from '../engine/decide/patience.js';
import { roundOptions } from '../engine/perform/call-options.js';
import { changedAttributes } from '../engine/perform/changed-attributes.js';
import { failureOf } from '../engine/perform/perform-call.js';
import { annulmentAttributes } from './attributes.js';
import { annulmentDetails } from './details.js';
import type { AnnulmentIncident, AnnulmentInput, AnnulmentView, OfficerAnswer } from './messages.js';
import { callFor, refused, type StepFailure } from './step-call.js';

/** An agency that could not be reached this often is shown as an incident, as in a case. */
const triesBeforeIncident = 3;

/** How long a case that was asked to stop is left alone before the register is asked again, ms; the last one repeats. */
const pausesForCase = [1, 2, 5, 10, 30, 60, 300, 900, 3_600].map((seconds) => seconds * 1_000);
/** A case that has not ended by the last of them needs a person. */
const asksBeforeIncident = pausesForCase.length - 1;

export class RunningAnnulment {
  /** A cancelled workflow goes on: see `refuseCancellation`. */
  readonly scope = new CancellationScope({ cancellable: false });
  /** Ids of officers' answers that had their effect. */
  readonly seen = new Set<string>();
  private annulment: Annulment | null = null;
  private tries: number;
  private nextTryAt: Instant | null = null;
  private incident: AnnulmentIncident | null = null;
  private answer: OfficerAnswer['event'] | null = null;
  private callsAgency = false;
  private cancellationRefused = false;

  constructor(readonly input: AnnulmentInput) {
    this.tries = input.tries ?? 0;
  }

  async carryOut(): Promise<Annulment> {
    this.annulment = await this.begin();
    for (let step = this.openStep(); step; step = this.openStep()) {
      const byHand = await this.undo(step);
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
    return this.openStep() !== undefined && !this.callsAgency && this.answer === null;
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
    };
  }

  /** Once the case has its final record. One that still runs is stopped in good order, and its end is waited for. */
  private async begin(): Promise<Annulment> {
    const { caseId, decision } = this.input;
    for (let asked = 0; ; asked += 1) {
      const annulment = await this.untilKept((register) => register.beginAnnulment({ caseId, decision, at: now() }));
      if (annulment) return this.settled(annulment);
      const stops = asked === 0 || this.incident ? await this.stopCase() : true;
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
    this.incident ??= { kind: 'call-failed', code: 'CASE_NOT_ENDED', message, since: now() };
  }

  /** @returns who has done it in the agency's stead */
  private async undo(step: AnnulmentStep): Promise<DoneByHand | undefined> {
    for (;;) {
      await this.leaveLongHistory();
      this.tries += 1;
      this.nextTryAt = null;
      this.callsAgency = true;
      this.show();
      const failure = await callFor(step, this.input, { round: this.tries, legalNow: now() });
      this.callsAgency = false;
      if (!failure) return this.settled(undefined);
      await this.report(step, failure);
      const answer = await this.officerOrTime(failure);
      if (answer?.type === 'officer.doneByHand') return this.settled({ by: answer.by, reason: answer.reason });
    }
  }

  private settled<Value = undefined>(value: Value): Value {
    this.incident = null;
    this.nextTryAt = null;
    return value;
  }

  private async report(step: AnnulmentStep, { code, message, final }: StepFailure): Promise<void> {
    if (!final && this.tries < triesBeforeIncident) return;
    const kind = final ? 'call-failed' : 'agency-unreachable';
    const isNew = this.incident?.code !== code;
    this.incident = { kind, code, message, since: this.incident?.since ?? now() };
    const { caseId } = this.input;
    const failed = { caseId, position: step.position, tries: this.tries, error: code };
    if (isNew) await this.untilKept((register) => register.failAnnulmentStep(failed));
  }

  /** A final failure waits for an officer alone. */
  private async officerOrTime({ final }: StepFailure): Promise<OfficerAnswer['event'] | null> {
    const { beforeRetrying } = this.input.patience ?? usualPatience;
    const pause = pauseAfter(beforeRetrying, this.tries - 1);
    this.nextTryAt = final ? null : instant(now() + pause);
    this.show();
    const answered = () => this.answer !== null;
    if (final) await condition(answered);
    else await condition(answered, pause, { summary: 'Thử lại · try again' });
    const { answer } = this;
    this.answer = null;
    return answer;
  }

  /** Our own register is asked until it answers. @throws ApplicationFailure ANNULMENT_REFUSED */
  private async untilKept<Answer>(call: (register: RegisterActivities) => Promise<Answer>): Promise<Answer> {
    const { beforeRetrying } = this.input.patience ?? usualPatience;
    for (let round = 1; ; round += 1) {
      try {
        const summary = 'Ghi sổ theo dõi · keep in the register';
        return await call(proxyActivities<RegisterActivities>({ ...roundOptions(round), summary }));
      } catch (fault) {
        const failure = failureOf(fault);
        if (failure.final) throw refused(failure);
        await sleep(pauseAfter(beforeRetrying, round - 1), { summary: 'Thử lại · try again' });
      }
    }
  }

  /** The register knows where the next run has to go on. */
  private async leaveLongHistory(): Promise<void> {
    if (!workflowInfo().continueAsNewSuggested) return;
    await condition(allHandlersFinished);
    await continueAsNew<(input: AnnulmentInput) => Promise<unknown>>({ ...this.input, tries: this.tries });
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
