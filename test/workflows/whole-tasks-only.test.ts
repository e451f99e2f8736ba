import type { WorkflowInterceptors } from '@temporalio/workflow';
import { describe, expect, it } from 'vitest';
import { interceptors } from '../../workflows/whole-tasks-only.js';

type Activate = NonNullable<NonNullable<WorkflowInterceptors['internals']>[number]['activate']>;
type Activation = Parameters<Activate>[0]['activation'];

/** Milliseconds of one second in which everything happens. */
const at = (ms: number) => ({ seconds: 1_795_381_949, nanos: ms * 1_000_000 }) as unknown as Activation['timestamp'];

const begun: Activation = { jobs: [{ initializeWorkflow: {} }], timestamp: at(1) };
const replayed: Activation = { ...begun, isReplaying: true };
const timerFired = (ms: number): Activation => ({ jobs: [{ fireTimer: { seq: 4 } }], timestamp: at(ms) });
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
