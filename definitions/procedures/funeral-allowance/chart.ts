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
import {
  type ClaimingContext,
  claimingContext,
  filing,
  hasAnotherHead,
  nextHead,
  noteOfPayment,
  reservationFailed,
} from '../funeral-support/claim-turns.js';
import type { Application, Event, Outcome } from './schema.js';

export type Context = ClaimingContext<Application, Outcome, Application['claims'][number]>;

/** The relatives' data go out with the one head that pays them a pension. */
const forTheAgency = (context: Context) =>
  filing(
    context.claim.head === 'B5'
      ? context
      : { ...context, application: { ...context.application, monthlyPensionFor: [] } },
  );

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
    passesThroughCommune: ({ context }) => context.claim.head !== 'B1',
  },
}).createMachine({
  id: 'funeral-allowance',
  context: ({ input }) => claimingContext(input.application),
  initial: 'reserving',
  states: {
    reserving: {
      meta: { status: 1 },
      invoke: {
        id: 'reserve',
        src: 'reservePayment',
        // Without the file's number: it is no business of the register.
        input: ({ context: { claim } }) => ({ head: claim.head, amount: claim.amount, source: claim.source }),
        onDone: [
          {
            guard: ({ event }) => !event.output.granted,
            target: 'submitting',
            actions: assign({ coveredBy: ({ event }) => (event.output.granted ? null : event.output.by) }),
          },
          { target: 'submitting' },
        ],
        onError: 'reservationFailed',
      },
      on: leavingUnfiled,
    },
    reservationFailed,
    submitting: {
      tags: 'counting',
      meta: { status: 1 },
      invoke: {
        id: 'submit',
        src: 'submitApplication',
        input: ({ context }) => forTheAgency(context),
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
          on: {
            'agency.examining': 'examination',
            'agency.forwarded': { guard: 'passesThroughCommune', target: 'examination.atHomeAffairs' },
          },
        },
        examination: {
          initial: 'examining',
          states: {
            examining: {
              ...examining,
              on: { ...examining.on, 'agency.forwarded': { guard: 'passesThroughCommune', target: 'atHomeAffairs' } },
            },
            // Merit and veteran heads: the commune has checked the file, Sở Nội vụ decides within the same limit.
            atHomeAffairs: { ...examining, on: { 'agency.examining': 'atHomeAffairs' } },
            resume: { type: 'history', target: 'examining' },
          },
        },
        ...supplementStates({ form: officeForms.supplement, resumeAt: 'examination.resume' }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            'agency.accepted': 'awaitingDecision',
            'agency.examining': 'awaitingDecision',
            'agency.forwarded': 'awaitingDecision',
            'agency.supplementRequested': 'awaitingDecision',
            // The citizen wanted to withdraw: no other head is taken up for them.
            'agency.refused': { target: '#funeral-allowance.refused', actions: 'keepReasons' },
          },
        },
      },
    },
    ...endStates({ refusalForm: officeForms.refusal }),
  },
});
