/** A chart that uses everything the engine carries, and nothing of any law. */
import { assign, cancel, emit, raise, setup } from 'xstate';
import { calls } from '../../../definitions/language/calls.js';
import { type DossierContext, openContext } from '../../../definitions/language/dossier-chart.js';

type Context = DossierContext<{ subject: string }, { number: string }> & { readonly wakes: number };

type Event =
  | { type: 'agency.decided' }
  | { type: 'agency.paused' }
  | { type: 'citizen.hurried' }
  | { type: 'citizen.calmed' }
  | { type: 'citizen.withdrew' }
  | { type: 'officer.stopped' }
  | { type: 'officer.broke' }
  | { type: 'officer.doubted' }
  | { type: 'officer.retried' }
  | { type: 'officer.decidedByHand' }
  | { type: 'officer.refusedByHand' }
  | { type: 'reminder.due' }
  | { type: 'clock.overdue' }
  | { type: 'case.returned' };

export const minute = 60_000;

const byHand = { 'officer.decidedByHand': 'decided', 'officer.refusedByHand': 'stopped' } as const;

export const trialChart = setup({
  types: {} as {
    context: Context;
    events: Event;
    input: { application: { subject: string } };
    emitted: { type: 'noticed' };
  },
  actors: calls,
  guards: {
    explodes: () => {
      throw new Error('the guard has a fault');
    },
  },
}).createMachine({
  id: 'trial',
  context: ({ input }) => ({ ...openContext<{ subject: string }, { number: string }>(input.application), wakes: 0 }),
  initial: 'submitting',
  states: {
    submitting: {
      tags: 'counting',
      meta: { status: 1 },
      invoke: {
        id: 'submit',
        src: 'submitApplication',
        input: ({ context }) => ({ kind: 'application', content: context.application }),
        onDone: 'working',
        onError: 'failed',
      },
      on: { ...byHand, 'citizen.withdrew': 'withdrawn' },
    },
    working: {
      type: 'parallel',
      on: {
        ...byHand,
        'agency.decided': { target: 'decided', actions: assign({ outcome: { number: 'N-1' } }) },
        'agency.paused': 'paused',
        'citizen.withdrew': 'withdrawn',
        'officer.stopped': 'stopped',
        'officer.broke': {
          actions: assign(() => {
            throw new Error('the action has a fault');
          }),
        },
        'officer.doubted': { guard: 'explodes', target: 'stopped' },
      },
      states: {
        examination: {
          initial: 'first',
          states: {
            first: {
              tags: ['counting', 'awaiting:agency'],
              meta: { status: 2 },
              after: { [10 * minute]: 'second' },
            },
            second: {
              tags: ['counting', 'awaiting:agency'],
              meta: { status: 4 },
              entry: emit({ type: 'noticed' }),
            },
            resume: { type: 'history', target: 'first' },
          },
        },
        reminders: {
          initial: 'quiet',
          states: {
            quiet: {
              tags: ['counting', 'awaiting:agency'],
              meta: { status: 2 },
              on: {
                'citizen.hurried': { actions: raise({ type: 'reminder.due' }, { id: 'wake', delay: 5 * minute }) },
                'citizen.calmed': { actions: cancel('wake') },
                'reminder.due': { actions: assign({ wakes: ({ context }) => context.wakes + 1 }) },
              },
            },
          },
        },
      },
    },
    paused: {
      tags: ['suspended', 'awaiting:citizen'],
      meta: { status: 5, form: { formSet: 'TEST', number: '02' } },
      on: { 'citizen.calmed': 'working.examination.resume', 'citizen.withdrew': 'withdrawn' },
    },
    failed: {
      tags: ['counting', 'awaiting:officer'],
      meta: { status: 1 },
      on: { 'officer.retried': 'submitting', 'officer.stopped': 'stopped' },
    },
    decided: { tags: 'final:positive', meta: { status: 9 }, on: { 'case.returned': 'returned' } },
    returned: { type: 'final', tags: 'final:positive', meta: { status: 10 } },
    withdrawn: { type: 'final', tags: 'final:withdrawn', meta: { status: 8 } },
    stopped: { type: 'final', tags: 'final:stopped', meta: { status: 8 } },
  },
});
