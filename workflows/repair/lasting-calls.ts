/** Calls that are made until they succeed, however long an agency or the register is away. */
import { sleep, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { instant } from '../../definitions/calendar/instant.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import type { Incident, PendingCall } from '../engine/decide/case-state.js';
import { type Patience, pauseAfter } from '../engine/decide/patience.js';
import { performCall } from '../engine/perform/perform-call.js';
import { searchAttributes } from '../search-attributes.js';

export type LastingCall = Pick<PendingCall, 'name' | 'dossier' | 'agency' | 'input'>;

/** Rounds of tries in vain before operators are shown an incident. */
const roundsBeforeIncident = 3;

export class LastingCalls {
  /** How many calls of each kind were made: activity ids must differ. */
  private readonly counts = new Map<string, number>();
  private readonly troubles = new Map<number, Incident['kind']>();
  private lastToken = 0;

  constructor(
    private readonly bundle: Bundle,
    readonly patience: Patience,
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
        this.setTrouble(token, null);
        return answer.output as Answer;
      }
      // What an agency's system does not accept today it may accept once somebody has mended it.
      const isFinal = answer.type === 'callFailed' && answer.failure.final;
      if (isFinal) this.setTrouble(token, 'call-failed');
      else if (attempts >= roundsBeforeIncident) this.setTrouble(token, 'agency-unreachable');
      await sleep(pauseAfter(this.patience.beforeRetrying, attempts - 1), { summary: 'Thử lại · try again' });
    }
  }

  private next({ dossier, name }: LastingCall): number {
    const kind = `${dossier ?? 'case'}.${name}`;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    return count;
  }

  private setTrouble(token: number, kind: Incident['kind'] | null): void {
    if ((this.troubles.get(token) ?? null) === kind) return;
    if (kind === null) this.troubles.delete(token);
    else this.troubles.set(token, kind);
    const kinds = [...new Set(this.troubles.values())].sort();
    upsertSearchAttributes([{ key: searchAttributes.incident, value: kinds }]);
  }
}
