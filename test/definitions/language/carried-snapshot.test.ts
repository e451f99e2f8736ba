import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, createMachine, initialTransition, transition } from 'xstate';
import { carriedSnapshot, type StoredSnapshot } from '../../../definitions/language/carried-snapshot.js';

const chart = createMachine({
  id: 'trial',
  context: { asked: 1 },
  initial: 'work',
  states: {
    work: {
      initial: 'reading',
      on: { interrupt: 'waiting' },
      states: { reading: { on: { next: 'writing' } }, writing: {}, resume: { type: 'history', target: 'reading' } },
    },
    waiting: { on: { resume: 'work.resume' } },
    sides: { type: 'parallel', states: { left: { initial: 'up', states: { up: {}, down: {} } }, right: {} } },
  },
});

const next = createMachine({
  id: 'trial',
  initial: 'labour',
  states: {
    labour: {
      initial: 'reading',
      on: { interrupt: 'waiting' },
      states: { reading: {}, drafting: {}, resume: { type: 'history', target: 'reading' } },
    },
    waiting: { on: { resume: 'labour.resume' } },
    sides: { type: 'parallel', states: { left: { initial: 'above', states: { above: {} } }, right: {} } },
  },
});

const state = { work: 'labour', 'work.writing': 'labour.drafting', 'sides.left.up': 'sides.left.above' };

function storedAfter(...types: readonly string[]): StoredSnapshot {
  let [snapshot]: [AnyMachineSnapshot, unknown] = initialTransition(chart as AnyStateMachine);
  for (const type of types) [snapshot] = transition(chart as AnyStateMachine, snapshot, { type });
  return chart.getPersistedSnapshot(snapshot as never) as unknown as StoredSnapshot;
}

const carry = (stored: StoredSnapshot, how = {}) => carriedSnapshot(stored, chart, next, how);
const carried = (stored: StoredSnapshot, how = {}) => {
  const answer = carry(stored, how);
  if ('objection' in answer) throw new Error(answer.objection);
  return answer.snapshot;
};

describe('a stored chart in the words of its next version', () => {
  it('is where it was, by the new name of the innermost state that has one', () => {
    expect(carried(storedAfter(), { state }).value).toEqual({ labour: 'reading' });
    expect(carried(storedAfter('next'), { state }).value).toEqual({ labour: 'drafting' });
  });

  it('remembers where it comes back to', () => {
    const waiting = carried(storedAfter('next', 'interrupt'), { state });
    expect(waiting.value).toBe('waiting');
    const [back] = transition(next as AnyStateMachine, waiting, { type: 'resume' });
    expect(back.value).toEqual({ labour: 'drafting' });
  });

  it('keeps each part of a parallel state', () => {
    const parallel = { ...storedAfter(), value: { sides: { left: 'up', right: {} } } };
    expect(carried(parallel, { state }).value).toEqual({ sides: { left: 'above', right: {} } });
  });

  it('keeps what it remembers, or has it in the new form', () => {
    expect(carried(storedAfter(), { state }).context).toEqual({ asked: 1 });
    const context = ({ asked }: { asked: number }) => ({ questions: asked });
    expect(carried(storedAfter(), { state, context }).context).toEqual({ questions: 1 });
  });

  it.each([
    ['a state that is gone', storedAfter(), {}, 'no state work.reading to rest in'],
    [
      'a state without the one inside it',
      storedAfter(),
      { state: { 'work.reading': 'labour' } },
      'no state labour to rest in',
    ],
    [
      'a state to come back to that is gone',
      storedAfter('next', 'interrupt'),
      { state: { work: 'labour' } },
      'no state labour.writing to come back to',
    ],
    [
      'a rule that fails',
      storedAfter(),
      {
        state,
        context: () => {
          throw new Error('no such field');
        },
      },
      'cannot take it up: no such field',
    ],
  ])('is not carried with %s', (_what, stored, how, objection) => {
    expect(carry(stored, how)).toEqual({ objection: expect.stringContaining(objection) });
  });
});
