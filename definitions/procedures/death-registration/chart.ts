import { assign, setup } from 'xstate';
import { calls } from '../../language/calls.js';
import {
  assignments,
  awaitingDecision,
  byHand,
  type ChartTypes,
  corrected,
  endStates,
  examining,
  issued,
  leaving,
  officeForms,
  submissionFailed,
  supplementStates,
  type WorkingContext,
  workingContext,
} from '../../language/chart-parts.js';
import { portalText } from '../../law/portal-text.js';
import { samePerson } from './same-person.js';
import type { Answer, Application, Event, Outcome } from './schema.js';

export interface Context extends WorkingContext<Application, Outcome> {
  /** The commune verifies the death: it then has the longer limit. */
  readonly verifying: boolean;
  /** Lines of the draft extract that the applicant sees. */
  readonly draft: Readonly<Record<string, string>> | null;
  readonly answer: Answer | null;
}

/** Without a notice the commune has to verify: the longer limit counts, and is promised, from receipt. */
const lacksNotice = ({ deathNotice }: Application) => deathNotice === undefined;

export const chart = setup({
  types: {} as ChartTypes<Context, Event>,
  actors: calls,
  actions: {
    keepAsked: assign(assignments.keepAsked),
    keepSupplied: assign(assignments.keepSupplied),
    keepReasons: assign(assignments.keepReasons),
    forgetReasons: assign(assignments.forgetReasons),
    recordAct: assign(assignments.recordAct),
    keepOutcome: assign({ outcome: issued }),
    keepCorrection: assign({ application: corrected, verifying: (heard) => lacksNotice(corrected(heard)) }),
  },
  guards: {
    sameMatter: samePerson,
    disputed: ({ context }) => context.answer?.draft === 'disputed',
  },
}).createMachine({
  id: 'death-registration',
  context: ({ input }) => ({
    ...workingContext(input.application),
    verifying: lacksNotice(input.application),
    draft: null,
    answer: null,
  }),
  initial: 'submitting',
  states: {
    submitting: {
      tags: 'counting',
      meta: { status: 1 },
      invoke: {
        id: 'submit',
        src: 'submitApplication',
        input: ({ context }) => ({ kind: 'application', content: context.application }),
        onDone: 'processing',
        onError: 'submissionFailed',
      },
      on: { ...leaving, ...byHand },
    },
    submissionFailed: submissionFailed(byHand),
    processing: {
      initial: 'filed',
      on: {
        ...leaving,
        ...byHand,
        'agency.verificationStarted': { target: '.examination.verifying', actions: assign({ verifying: true }) },
        'agency.draftPrepared': {
          target: '.examination.confirmingDraft',
          actions: assign({ draft: ({ event }) => event.draft, answer: null }),
        },
        'agency.supplementRequested': { target: '.awaitingSupplement', actions: 'keepAsked' },
        'agency.refused': { target: 'refused', actions: 'keepReasons' },
        'agency.decided': { target: 'decided', actions: 'keepOutcome' },
      },
      states: {
        filed: {
          tags: ['counting', 'awaiting:agency'],
          meta: { status: 1 },
          on: { 'agency.accepted': 'received' },
        },
        received: {
          tags: ['counting', 'awaiting:agency'],
          meta: { status: 2, form: officeForms.receipt },
          on: { 'agency.examining': 'examination' },
        },
        examination: {
          initial: 'examining',
          states: {
            examining,
            verifying: examining,
            // At most one day, and silence is consent. The commune's own limit goes on meanwhile.
            confirmingDraft: {
              tags: ['counting', 'awaiting:citizen', 'limit:draft-confirmation'],
              meta: { status: 4, law: portalText('1.000656', 'B') },
              on: {
                'citizen.confirmed': {
                  target: 'answeringDraft',
                  actions: assign({ answer: { draft: 'confirmed', silent: false } }),
                },
                'citizen.disputed': {
                  target: 'answeringDraft',
                  actions: assign({ answer: ({ event }) => ({ draft: 'disputed', corrections: event.corrections }) }),
                },
                'clock.lapsed': {
                  target: 'answeringDraft',
                  actions: assign({ answer: { draft: 'confirmed', silent: true } }),
                },
              },
            },
            answeringDraft: {
              tags: 'counting',
              meta: { status: 4 },
              invoke: {
                id: 'answer',
                src: 'submitApplication',
                input: ({ context }) => ({ kind: 'answer', content: context.answer }),
                onDone: [{ guard: 'disputed', target: 'examining' }, { target: 'registering' }],
                onError: 'answerFailed',
              },
            },
            answerFailed: {
              tags: ['counting', 'awaiting:officer'],
              meta: { status: 4 },
              on: { 'officer.retried': 'answeringDraft' },
            },
            registering: { ...examining, on: { 'agency.examining': 'registering' } },
            resume: { type: 'history', target: 'examining' },
          },
        },
        ...supplementStates({ form: officeForms.supplement, resumeAt: 'examination.resume' }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            'agency.accepted': 'awaitingDecision',
            'agency.examining': 'awaitingDecision',
            'agency.verificationStarted': 'awaitingDecision',
            'agency.draftPrepared': 'awaitingDecision',
            'agency.supplementRequested': 'awaitingDecision',
          },
        },
      },
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: byHand }),
  },
});
