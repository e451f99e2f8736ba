import { assign, setup } from 'xstate';
import { calls } from '../../language/calls.js';
import {
  assignments,
  awaitingDecision,
  type ChartTypes,
  endStates,
  examining,
  leaving,
  leavingUnfiled,
  officeForms,
  submissionFailed,
  supplementStates,
} from '../../language/chart-parts.js';
import { portalText } from '../../law/portal-text.js';
import {
  type ClaimingContext,
  claimingContext,
  filing,
  hasAnotherHead,
  nextHead,
  noteOfPayment,
  reservationFailed,
} from './claim-turns.js';
import type { Application, Event, Outcome } from './schema.js';

export type Context = ClaimingContext<Application, Outcome, Application['claims'][number]>;

/** Kind of the paper by which another allowance of the deceased was stopped. */
const stopDecision = 'stop-decision';

export const chart = setup({
  types: {} as ChartTypes<Context, Event>,
  actors: calls,
  actions: {
    keepAsked: assign(assignments.keepAsked),
    keepSupplied: assign(assignments.keepSupplied),
    keepReasons: assign(assignments.keepReasons),
    forgetReasons: assign(assignments.forgetReasons),
  },
  guards: {
    anotherHead: hasAnotherHead,
    stopDecisionMissing: ({ context: { application } }) =>
      application.otherAllowance !== undefined && application.otherAllowance.stopDecision === undefined,
  },
}).createMachine({
  id: 'funeral-support',
  context: ({ input }) => claimingContext(input.application),
  initial: 'reserving',
  states: {
    reserving: {
      meta: { status: 1 },
      invoke: {
        id: 'reserve',
        src: 'reservePayment',
        input: ({ context }) => context.claim,
        onDone: [
          {
            guard: ({ event }) => !event.output.granted,
            target: 'submitting',
            actions: assign({ coveredBy: ({ event }) => (event.output.granted ? null : event.output.by) }),
          },
          {
            guard: 'stopDecisionMissing',
            target: 'awaitingStopDecision',
            actions: assign({ asked: [stopDecision] }),
          },
          { target: 'submitting' },
        ],
        onError: 'reservationFailed',
      },
      on: leavingUnfiled,
    },
    reservationFailed,
    // Without the decision the dossier is not complete, and the limit counts from a complete dossier only.
    awaitingStopDecision: {
      tags: 'awaiting:citizen',
      meta: { status: 1, law: portalText('1.001731', 'B') },
      on: {
        ...leavingUnfiled,
        'citizen.supplied': {
          guard: ({ event }) => event.documents.some(({ kind }) => kind === stopDecision),
          target: 'submitting',
          actions: assign({
            asked: [],
            application: ({ context: { application }, event }) => ({
              ...application,
              otherAllowance: application.otherAllowance && {
                ...application.otherAllowance,
                stopDecision: event.documents.find(({ kind }) => kind === stopDecision),
              },
            }),
          }),
        },
      },
    },
    submitting: {
      tags: 'counting',
      meta: { status: 1 },
      invoke: {
        id: 'submit',
        src: 'submitApplication',
        input: ({ context }) => filing(context),
        onDone: 'processing',
        onError: 'submissionFailed',
      },
      on: leaving,
    },
    submissionFailed,
    processing: {
      initial: 'filed',
      on: {
        ...leaving,
        'agency.supplementRequested': { target: '.awaitingSupplement', actions: 'keepAsked' },
        'agency.refused': [
          {
            guard: 'anotherHead',
            target: 'reserving',
            actions: assign(({ context, event }) => nextHead(context, event.reasons)),
          },
          { target: 'refused', actions: 'keepReasons' },
        ],
        'agency.decided': {
          target: 'decided',
          actions: assign({ outcome: ({ event }) => event.outcome, note: noteOfPayment }),
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
          meta: { status: 2, form: officeForms.receipt },
          on: { 'agency.examining': 'examining' },
        },
        examining,
        ...supplementStates({ form: officeForms.supplement, resumeAt: 'examining' }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            'agency.accepted': 'awaitingDecision',
            'agency.examining': 'awaitingDecision',
            'agency.supplementRequested': 'awaitingDecision',
            // The citizen wanted to withdraw: no other head is taken up for them.
            'agency.refused': { target: '#funeral-support.refused', actions: 'keepReasons' },
          },
        },
      },
    },
    ...endStates({ refusalForm: officeForms.refusal }),
  },
});
