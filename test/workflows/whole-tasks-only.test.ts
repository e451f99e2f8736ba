import type { WorkflowInterceptors } from '@temporalio/workflow';
import { describe, expect, it } from 'vitest';
import { interceptors } from '../../workflows/whole-tasks-only.js';

type Activate = NonNullable<NonNullable<WorkflowInterceptors['internals']>[number]['activate']>;
type Activation = Parameters<Activate>[0]['activation'];

const started = { seconds: 1_795_381_949, nanos: 721_388_383 } as unknown as NonNullable<Activation['timestamp']>;
const later = { ...started, nanos: 721_388_384 } as NonNullable<Activation['timestamp']>;

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
      expect(String(fault)).toMatch(/Ask again in a moment/);
    }
  }
  return outcome;
}

const timerFired = { jobs: [{ fireTimer: { seq: 4 } }] };
const update = { jobs: [{ doUpdate: { name: 'agency' } }] };
const query = { jobs: [{ queryWorkflow: { queryId: 'legacy_query' } }] };
const firstTask: Activation = { ...update, timestamp: started, historyLength: 35 };

describe('a case in a worker', () => {
  it('takes what its next task brings', () => {
    expect(lastOf(firstTask, { ...timerFired, timestamp: later, historyLength: 41 })).toBe('taken');
  });

  it('takes several pieces of one task', () => {
    expect(lastOf(firstTask, { ...timerFired, timestamp: started, historyLength: 35 })).toBe('taken');
  });

  it('refuses what came after its last task and has no task of its own yet', () => {
    expect(lastOf(firstTask, { ...timerFired, timestamp: started, historyLength: 38 })).toBe('refused');
  });

  it('answers a query about a history that has grown since', () => {
    expect(lastOf(firstTask, { ...query, timestamp: started, historyLength: 38 })).toBe('taken');
  });
});
