/** How long others wait for a case, in milliseconds. */
import { performance } from 'node:perf_hooks';
import { median, quantile } from './numbers.js';

export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

export interface Latencies {
  /** From the start of `openCase` until the first agency has its application. */
  readonly openUntilFirstCall: Spread;
  /** From the registration's answer until the next agency has its application. */
  readonly answerUntilNextCall: Spread;
  /** From sending an answer until it is accepted. */
  readonly answerUntilAccepted: Spread;
}

/** Told of each moment as it happens. */
export class LatencyProbe {
  private readonly opening = new Map<string, number>();
  private readonly answered = new Map<string, number>();
  private readonly firstCalls = new Map<string, number>();
  private readonly nextCalls: number[] = [];
  private readonly accepted: number[] = [];

  opened(caseId: string, began: number): void {
    this.opening.set(caseId, began);
  }

  /** An application has arrived. */
  taken(reference: string, kind: string): void {
    const [caseId = '', dossier] = reference.split('/');
    if (kind !== 'application') return;
    const now = performance.now();
    if (dossier === 'death-registration') {
      this.firstCalls.set(caseId, now);
      return;
    }
    const answeredAt = this.answered.get(caseId);
    if (answeredAt === undefined) return;
    this.answered.delete(caseId);
    this.nextCalls.push(now - answeredAt);
  }

  /** An agency's answer is sent. @returns to be called once it is accepted */
  telling(caseId: string, dossier: string): () => void {
    const began = performance.now();
    if (dossier === 'death-registration') this.answered.set(caseId, began);
    return () => this.accepted.push(performance.now() - began);
  }

  latencies(): Latencies {
    const openings = [...this.opening].flatMap(([caseId, began]) => {
      const first = this.firstCalls.get(caseId);
      return first === undefined ? [] : [first - began];
    });
    return {
      openUntilFirstCall: spread(openings),
      answerUntilNextCall: spread(this.nextCalls),
      answerUntilAccepted: spread(this.accepted),
    };
  }
}

function spread(values: readonly number[]): Spread {
  return { p50: median(values), p99: quantile(values, 0.99) };
}
