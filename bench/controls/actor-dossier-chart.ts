/** The chart of one dossier, as it runs live: calls are promise actors, deadlines are `after`. */
import { assign, fromPromise, setup } from 'xstate';
import type { AgencyRecord } from '../../activities/agency-calls.js';
import type { WorkingCalendar } from '../../definitions/calendar/working-calendar.js';
import type { CaseMessage } from '../../workflows/messages.js';
import { type Filing, fileApplication, legalNow, sendSupplement } from './calls.js';
import { heard, marked, nextMark, type Progress, supplemented } from './progress.js';

export interface DossierContext {
  readonly filing: Filing;
  readonly content: object;
  readonly calendar: WorkingCalendar;
  readonly progress: Progress;
}

const untilNextMark = ({ context: { progress, filing } }: { context: DossierContext }) =>
  Math.max(1, nextMark(progress) - legalNow(filing));

export const dossierChart = setup({
  types: {} as {
    context: DossierContext;
    input: DossierContext;
    output: Progress;
    events: CaseMessage['event'];
    tags: 'sending';
  },
  actors: {
    file: fromPromise<AgencyRecord, DossierContext>(({ input: { filing, content } }) =>
      fileApplication(filing, content),
    ),
    supplement: fromPromise<AgencyRecord, DossierContext>(({ input: { filing, progress } }) =>
      sendSupplement(filing, progress.supplied ?? [], progress.supplementRequests),
    ),
  },
  actions: {
    hear: assign({
      progress: ({ context: { progress, filing, calendar }, event }) =>
        heard(progress, event, legalNow(filing), calendar),
    }),
    mark: assign({ progress: ({ context: { progress, filing } }) => marked(progress, legalNow(filing)) }),
  },
  guards: {
    hasNoClock: ({ context }) => context.progress.deadlines === null,
    isOverdue: ({ context }) => context.progress.deadlines?.reached === 'overdue',
    isNear: ({ context }) => context.progress.deadlines?.reached === 'reminder',
  },
  delays: { untilReminder: untilNextMark, untilOverdue: untilNextMark },
}).createMachine({
  id: 'dossier',
  context: ({ input }) => input,
  output: ({ context }) => context.progress,
  initial: 'underway',
  states: {
    underway: {
      type: 'parallel',
      on: {
        'agency.decided': { target: 'ended', actions: 'hear' },
        'agency.refused': { target: 'ended', actions: 'hear' },
      },
      states: {
        papers: {
          initial: 'filing',
          states: {
            filing: {
              tags: 'sending',
              invoke: {
                src: 'file',
                input: ({ context }) => context,
                onDone: {
                  target: 'withAgency',
                  actions: assign({
                    progress: ({ context, event }) => ({ ...context.progress, number: event.output.number }),
                  }),
                },
              },
            },
            withAgency: { on: { 'agency.supplementRequested': { target: 'withCitizen', actions: 'hear' } } },
            withCitizen: { on: { 'citizen.supplied': { target: 'supplementing', actions: 'hear' } } },
            supplementing: {
              tags: 'sending',
              invoke: {
                src: 'supplement',
                input: ({ context }) => context,
                onDone: {
                  target: 'withAgency',
                  actions: assign({ progress: ({ context }) => supplemented(context.progress) }),
                },
              },
            },
          },
        },
        limit: {
          initial: 'counted',
          on: { 'agency.supplementRequested': '.suspended' },
          states: {
            counted: {
              always: [
                { guard: 'hasNoClock', target: 'without' },
                { guard: 'isOverdue', target: 'overdue' },
                { guard: 'isNear', target: 'near' },
                { target: 'far' },
              ],
            },
            without: {},
            far: { after: { untilReminder: { target: 'counted', actions: 'mark' } } },
            near: { after: { untilOverdue: { target: 'counted', actions: 'mark' } } },
            overdue: {},
            suspended: { on: { 'citizen.supplied': 'counted' } },
          },
        },
      },
    },
    ended: { type: 'final' },
  },
});
