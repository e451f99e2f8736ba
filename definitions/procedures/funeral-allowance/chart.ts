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
} from '../funeral-support/claim-turns.js';
import { agreed, disputed, disputedPayeeStates, payeeDisputed } from '../funeral-support/disputed-payee.js';
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
        ...disputedPayeeStates({ resumeAt: 'examination.resume' }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            'agency.accepted': 'awaitingDecision',
            'agency.examining': 'awaitingDecision',
            'agency.forwarded': 'awaitingDecision',
            'agency.supplementRequested': 'awaitingDecision',
            'agency.payeeDisputed': 'awaitingDecision',
            // The citizen wanted to withdraw: no other head is taken up for them.
            'agency.refused': { target: '#funeral-allowance.refused', actions: 'keepReasons' },
            'officer.refusedByHand': {
              ...claimByHand['officer.refusedByHand'][1],
              target: '#funeral-allowance.refused',
            },
          },
        },
      },
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: leavingClaimByHand }),
  },
});
