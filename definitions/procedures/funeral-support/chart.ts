import { assign, setup } from 'xstate';
import { calls } from '../../language/calls.js';
import {
  assignments,
  awaitingDecision,
  type ChartTypes,
  corrected,
  endStates,
  examining,
  issued,
  leaving,
  leavingUnfiled,
  officeForms,
  submissionFailed,
  supplementStates,
} from '../../language/chart-parts.js';
import { portalText } from '../../law/portal-text.js';
import {
  type ClaimingContext,
  claimByHand,
  claimingContext,
  correctedClaim,
  filing,
  hasAnotherHead,
  leavingClaimByHand,
  nextHead,
  noteOfPayment,
  paysTheClaim,
  refusedClaim,
  reservationFailed,
  sameClaims,
} from './claim-turns.js';
import { agreed, disputed, disputedPayeeStates, payeeDisputed } from './disputed-payee.js';
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
    recordAct: assign(assignments.recordAct),
    keepOutcome: assign({ outcome: issued, note: noteOfPayment }),
    keepCorrection: assign({ application: corrected, claim: correctedClaim }),
    takeUpNextHead: assign(({ context, event }) => nextHead(context, 'reasons' in event ? event.reasons : [])),
    keepDispute: assign(disputed),
    keepAgreement: assign(agreed),
  },
  guards: {
    sameMatter: sameClaims,
    paysTheClaim,
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
      on: { ...leaving, ...claimByHand },
    },
    submissionFailed: submissionFailed(claimByHand),
    processing: {
      initial: 'filed',
      on: {
        ...leaving,
        ...claimByHand,
        'agency.supplementRequested': { target: '.awaitingSupplement', actions: 'keepAsked' },
        'agency.payeeDisputed': payeeDisputed,
        'agency.refused': refusedClaim,
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
          on: { 'agency.examining': 'examining' },
        },
        examining,
        ...supplementStates({ form: officeForms.supplement, resumeAt: 'examining' }),
        ...disputedPayeeStates({ resumeAt: 'examining' }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            'agency.accepted': 'awaitingDecision',
            'agency.examining': 'awaitingDecision',
            'agency.supplementRequested': 'awaitingDecision',
            'agency.payeeDisputed': 'awaitingDecision',
            // The citizen wanted to withdraw: no other head is taken up for them.
            'agency.refused': { target: '#funeral-support.refused', actions: 'keepReasons' },
            'officer.refusedByHand': { ...claimByHand['officer.refusedByHand'][1], target: '#funeral-support.refused' },
          },
        },
      },
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: leavingClaimByHand }),
  },
});
