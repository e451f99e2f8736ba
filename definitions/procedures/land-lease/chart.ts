import { assign, setup } from 'xstate';
import { agencyAnswers, decisionAwaited, filed, received, submitting } from '../../language/chart-filing.js';
import {
  byHand,
  endStates,
  examining,
  leaving,
  officeForms,
  submissionFailed,
  supplementStates,
} from '../../language/chart-parts.js';
import { type PayingContext, payingContext, payment, paymentAssignments } from '../../language/chart-payment.js';
import { dossierSetup } from '../../language/chart-setup.js';
import { sameProject } from '../investment-registration/same-project.js';
import type { Application, Event, Outcome } from './schema.js';

const leaseSetup = setup(dossierSetup<PayingContext<Application, Outcome>, Event>(sameProject)).extend({
  actions: { keepFee: assign(paymentAssignments.keepFee), keepReceipt: assign(paymentAssignments.keepReceipt) },
});

export const chart = leaseSetup.createMachine({
  id: 'land-lease',
  context: ({ input }) => payingContext(input.application),
  initial: 'submitting',
  states: {
    submitting: submitting(byHand),
    submissionFailed: submissionFailed(byHand),
    processing: {
      initial: 'filed',
      on: { ...leaving, ...byHand, ...agencyAnswers },
      states: {
        filed,
        received: received(officeForms.receipt, 'examining'),
        // The result is ready, and handed out once the fee is paid.
        examining: {
          ...examining,
          on: { ...examining.on, 'agency.paymentRequested': { target: 'payment', actions: 'keepFee' } },
        },
        payment: payment('pay', 'examining'),
        ...supplementStates({ form: officeForms.supplement, resumeAt: 'examining' }),
        awaitingDecision: decisionAwaited(
          'agency.accepted',
          'agency.examining',
          'agency.paymentRequested',
          'agency.supplementRequested',
        ),
      },
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: byHand }),
  },
});
