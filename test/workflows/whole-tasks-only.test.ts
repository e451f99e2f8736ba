import type { WorkflowInterceptors } from '@temporalio/workflow';
import { describe, expect, it } from 'vitest';
import { interceptors } from '../../workflows/whole-tasks-only.js';

type Activate = NonNullable<NonNullable<WorkflowInterceptors['internals']>[number]['activate']>;
type Activation = Parameters<Activate>[0]['activation'];

/** Milliseconds of one second in which everything happens. */
const at = (ms: number) => ({ seconds: 1_795_381_949, nanos: ms * 1_000_000 }) as unknown as Activation['timestamp'];

const begun: Activation = { jobs: [{ initializeWorkflow: {} }], timestamp: at(1), historyLength: 1 };
const replayed: Activation = { ...begun, isReplaying: true };
/** Each event of a history takes a millisecond here. */
const timerFired = (ms: number, historyLength = ms): Activation => ({
  jobs: [{ fireTimer: { seq: 4 } }],
  timestamp: at(ms),
  historyLength,
});
const query = (ms: number, queryId = 'legacy_query'): Activation => ({
  jobs: [{ queryWorkflow: { queryId } }],
  timestamp: at(ms),
});

/** What becomes of the last of these activations, given one after the other. */
function lastOf(...activations: readonly Activation[]): 'taken' | 'refused' {
  const [guard] = interceptors().internals ?? [];
  let outcome: 'taken' | 'refused' = 'refused';
  for (const activation of activations) {
    outcome = 'refused';
    try {
      guard?.activate?.({ activation, batchIndex: 0 }, () => {
        outcome = 'taken';
      });
    } catch (fault) {
      expect(String(fault)).toMatch(/Ask again/);
    }
  }
  return outcome;
}

describe('a case that a worker has begun itself', () => {
  it('answers every query', () => {
    expect(lastOf(begun, query(1))).toBe('taken');
    expect(lastOf(begun, timerFired(2), query(2))).toBe('taken');
  });

  it('takes several pieces of one step, and refuses what came after it without a task', () => {
    expect(lastOf(begun, timerFired(2), timerFired(2))).toBe('taken');
    expect(lastOf(begun, timerFired(2), timerFired(2, 3))).toBe('refused');
  });

  it('is as careful as one that was rebuilt once it has had to catch up with another worker', () => {
    const caughtUp: Activation = { ...timerFired(3), isReplaying: true };
    expect(lastOf(begun, timerFired(2), caughtUp, query(3))).toBe('taken');
    expect(lastOf(begun, timerFired(2), caughtUp, timerFired(4), query(4))).toBe('refused');
    expect(lastOf(begun, timerFired(2), caughtUp, timerFired(4), timerFired(5), query(5))).toBe('taken');
  });
});

describe('a case that a worker has rebuilt from its history', () => {
  it('answers from what was replayed', () => {
    expect(lastOf(replayed, query(1))).toBe('taken');
  });

  it('does not answer once it has gone one step further, which may have been without a task', () => {
    expect(lastOf(replayed, timerFired(2), query(2))).toBe('refused');
    expect(lastOf(replayed, timerFired(2), timerFired(2), query(2))).toBe('refused');
  });

  it('answers again after the next step, for then the first was a task of its own', () => {
    expect(lastOf(replayed, timerFired(2), timerFired(3), query(3))).toBe('taken');
  });

  it('answers a query that came with its task', () => {
    expect(lastOf(replayed, timerFired(2), query(2, 'q-1'))).toBe('taken');
  });
});
