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
  submissionFailed,
  supplementStates,
  type WorkingContext,
  workingContext,
} from '../../language/chart-parts.js';
import type { FormReference } from '../../language/dossier-chart.js';
import { residenceFormsCircular } from '../../law/acts/residence-forms-circular.js';
import { samePerson } from '../death-registration/same-person.js';
import type { Application, Event, Outcome } from './schema.js';

/** The police hand out slips of their own instead of the one-stop office's forms. */
const slip = (number: string): FormReference => ({ formSet: residenceFormsCircular.number, number });

export const chart = setup({
  types: {} as ChartTypes<WorkingContext<Application, Outcome>, Event>,
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
  id: 'residence-deregistration',
  context: ({ input }) => workingContext(input.application),
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
        'agency.supplementRequested': { target: '.awaitingSupplement', actions: 'keepAsked' },
        'agency.refused': { target: 'refused', actions: 'keepReasons' },
        'agency.decided': { target: 'decided', actions: 'keepOutcome' },
        // What the law wants has already happened: a success, and the clerk is told why there is no new notice.
        'agency.alreadyRemoved': {
          target: 'decided',
          actions: ['keepOutcome', assign({ note: ({ event }) => event.note })],
        },
      },
      states: {
        filed: {
          tags: ['counting', 'awaiting:agency'],
          meta: { status: 1 },
          on: { 'agency.accepted': 'received' },
        },
        received: {
          tags: ['counting', 'awaiting:agency'],
          meta: { status: 2, form: slip('CT04') },
          on: { 'agency.examining': 'examining' },
        },
        examining,
        ...supplementStates({ form: slip('CT05'), resumeAt: 'examining' }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            'agency.accepted': 'awaitingDecision',
            'agency.examining': 'awaitingDecision',
            'agency.supplementRequested': 'awaitingDecision',
          },
        },
      },
    },
    ...endStates({ refusalForm: slip('CT06'), takenOver: byHand }),
  },
});
