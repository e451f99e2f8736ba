/** A chart that works, is paused and goes on, and writes down every word of the clock that it hears. */
import { assign, setup } from 'xstate';
import { calls } from '../../../definitions/language/calls.js';
import { type DossierContext, openContext } from '../../../definitions/language/dossier-chart.js';
import type { CaseEvent, ClockEvent } from '../../../definitions/language/events.js';

export interface HeardContext extends DossierContext<{ subject: string }, { number: string }> {
  readonly heard: readonly string[];
}

type Event =
  | ClockEvent
  | CaseEvent
  | { type: 'agency.decided' }
  | { type: 'agency.supplementRequested' }
  | { type: 'agency.draftPrepared' }
  | { type: 'officer.retried' }
  | { type: 'citizen.supplied' }
  | { type: 'citizen.confirmed' };

export const heardChart = setup({
  types: {} as { context: HeardContext; events: Event; input: { application: { subject: string } } },
  actors: calls,
  actions: {
    hear: assign({
      heard: ({ context, event }) => [
        ...context.heard,
        event.type === 'clock.escalated' ? `${event.type}+${event.workingDays}` : event.type,
      ],
    }),
  },
}).createMachine({
  id: 'heard',
  context: ({ input }) => ({ ...openContext<{ subject: string }, { number: string }>(input.application), heard: [] }),
  initial: 'working',
  on: {
    'clock.nearDue': { actions: 'hear' },
    'clock.due': { actions: 'hear' },
    'clock.overdue': { actions: 'hear' },
    'clock.escalated': { actions: 'hear' },
  },
  states: {
    // For an officer: nobody is asked, so that only the legal clock wakes the case.
    working: {
      tags: ['counting', 'awaiting:officer'],
      meta: { status: 4 },
      on: {
        'officer.retried': 'working',
        'agency.supplementRequested': 'paused',
        'agency.draftPrepared': 'confirming',
        'agency.decided': { target: 'decided', actions: assign({ outcome: { number: 'N-1' } }) },
      },
    },
    paused: {
      tags: ['suspended', 'awaiting:citizen'],
      meta: { status: 5 },
      on: { 'citizen.supplied': 'working', 'agency.decided': 'decided' },
    },
    confirming: {
      tags: ['counting', 'awaiting:citizen', 'limit:draft'],
      meta: { status: 4 },
      on: { 'citizen.confirmed': 'working', 'clock.lapsed': 'working', 'agency.decided': 'decided' },
    },
    decided: { tags: 'final:positive', meta: { status: 9 }, on: { 'case.returned': 'returned' } },
    returned: { type: 'final', tags: 'final:positive', meta: { status: 10 } },
  },
});
