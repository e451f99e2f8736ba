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
import { samePerson } from '../death-registration/same-person.js';
import type { Answer, Application, Event, Outcome } from './schema.js';

type Choice = Omit<Extract<Event, { type: 'agency.choiceOffered' }>, 'type'>;

export interface Context extends WorkingContext<Application, Outcome> {
  /** What the relatives may choose between; null until social insurance offers both. */
  readonly offered: Choice | null;
  readonly answer: Answer | null;
}

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
    keepCorrection: assign({ application: corrected }),
  },
  guards: { sameMatter: samePerson },
}).createMachine({
  id: 'survivor-benefit',
  context: ({ input }) => ({ ...workingContext(input.application), offered: null, answer: null }),
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
        'agency.choiceOffered': {
          target: '.assessment.choosing',
          actions: assign({ offered: ({ event: { monthly, lumpSum } }) => ({ monthly, lumpSum }), answer: null }),
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
          on: { 'agency.examining': 'assessment' },
        },
        assessment: {
          initial: 'examining',
          states: {
            examining,
            // Nobody can decide before the relatives have chosen, so the agency's limit waits for them.
            choosing: {
              tags: ['suspended', 'awaiting:citizen'],
              meta: { status: 4 },
              on: {
                'citizen.chose': {
                  target: 'sendingChoice',
                  actions: assign({ answer: ({ event: { benefit } }) => ({ benefit }) }),
                },
              },
            },
            sendingChoice: {
              tags: 'counting',
              meta: { status: 4 },
              invoke: {
                id: 'answer',
                src: 'submitApplication',
                input: ({ context }) => ({ kind: 'answer', content: context.answer }),
                onDone: 'settling',
                onError: 'choiceFailed',
              },
            },
            choiceFailed: {
              tags: ['counting', 'awaiting:officer'],
              meta: { status: 4 },
              on: { 'officer.retried': 'sendingChoice' },
            },
            settling: { ...examining, on: { 'agency.examining': 'settling' } },
            resume: { type: 'history', target: 'examining' },
          },
        },
        ...supplementStates({ form: officeForms.supplement, resumeAt: 'assessment.resume' }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            'agency.accepted': 'awaitingDecision',
            'agency.examining': 'awaitingDecision',
            'agency.choiceOffered': 'awaitingDecision',
            'agency.supplementRequested': 'awaitingDecision',
          },
        },
      },
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: byHand }),
  },
});
