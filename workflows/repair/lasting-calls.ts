/** Calls that are made until they succeed, however long an agency or the register is away. */
import { sleep, workflowInfo } from '@temporalio/workflow';
import { type Instant, instant } from '../../definitions/calendar/instant.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import type { Incident, PendingCall } from '../engine/decide/case-state.js';
import { type Patience, pauseAfter, roundsBeforeIncident } from '../engine/decide/patience.js';
import { performCall } from '../engine/perform/perform-call.js';

export type LastingCall = Pick<PendingCall, 'name' | 'dossier' | 'agency' | 'input'>;

/** A call that does not succeed. */
export interface Trouble extends Pick<LastingCall, 'dossier' | 'agency'> {
  readonly kind: Extract<Incident['kind'], 'call-failed' | 'agency-unreachable'>;
  readonly code: string;
  readonly since: Instant;
}

export class LastingCalls {
  /** How many calls of each kind were made: activity ids must differ. */
  private readonly counts = new Map<string, number>();
  private readonly troubles = new Map<number, Trouble>();
  private lastToken = 0;

  /** @param show is told all troubles whenever they change */
  constructor(
    private readonly bundle: Bundle,
    readonly patience: Patience,
    private readonly show: (troubles: readonly Trouble[]) => void,
  ) {}

  async make<Answer>(wanted: LastingCall): Promise<Answer> {
    this.lastToken += 1;
    const token = this.lastToken;
    for (let attempts = 1; ; attempts += 1) {
      const call: PendingCall = {
        ...wanted,
        token,
        attempts,
        invokeId: null,
        ordinal: this.next(wanted),
        status: 'running',
        nextTryAt: null,
      };
      const { taskQueue: caseQueue } = workflowInfo();
      const answer = await performCall(call, { bundle: this.bundle, caseQueue, legalNow: instant(Date.now()) });
      if (answer.type === 'callSucceeded') {
        if (this.troubles.delete(token)) this.show([...this.troubles.values()]);
        return answer.output as Answer;
      }
      if (answer.type === 'callFailed') this.report(call, answer.failure);
      await sleep(pauseAfter(this.patience.beforeRetrying, attempts - 1), { summary: 'Thử lại · try again' });
    }
  }

  private next({ dossier, name }: LastingCall): number {
    const kind = `${dossier ?? 'case'}.${name}`;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    return count;
  }

  /** What an agency's system does not accept today it may accept once somebody has mended it. */
  private report(
    { token, attempts, dossier, agency }: PendingCall,
    { code, final }: { readonly code: string; readonly final: boolean },
  ): void {
    if (!final && attempts < roundsBeforeIncident) return;
    const kind = final ? 'call-failed' : 'agency-unreachable';
    const before = this.troubles.get(token);
    if (before?.kind === kind && before.code === code) return;
    this.troubles.set(token, { dossier, agency, kind, code, since: before?.since ?? instant(Date.now()) });
    this.show([...this.troubles.values()]);
  }
}
