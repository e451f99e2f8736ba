import { assign, setup } from 'xstate';
import { agencyAnswers, decisionAwaited, filed, received, submitting } from '../../language/chart-filing.js';
import {
  byHand,
  endStates,
  examining,
  leaving,
  submissionFailed,
  supplementStates,
} from '../../language/chart-parts.js';
import { type PayingContext, payingContext, payment, paymentAssignments } from '../../language/chart-payment.js';
import { dossierSetup } from '../../language/chart-setup.js';
import type { FormReference } from '../../language/dossier-chart.js';
import { residenceFormsCircular } from '../../law/acts/residence-forms-circular.js';
import { sameChild } from '../birth-registration/same-child.js';
import type { Application, Event, Outcome } from './schema.js';

const slip = (number: string): FormReference => ({ formSet: residenceFormsCircular.number, number });

const residenceSetup = setup(dossierSetup<PayingContext<Application, Outcome>, Event>(sameChild)).extend({
  actions: { keepFee: assign(paymentAssignments.keepFee), keepReceipt: assign(paymentAssignments.keepReceipt) },
});

export const chart = residenceSetup.createMachine({
  id: 'residence-registration',
  context: ({ input }) => payingContext(input.application),
  initial: 'submitting',
  states: {
    submitting: submitting(byHand),
    submissionFailed: submissionFailed(byHand),
    processing: {
      initial: 'filed',
      on: { ...leaving, ...byHand, ...agencyAnswers },
      states: {
        // Children are exempt as far as is known; where a province charges, it does so before it receives the dossier.
        filed: { ...filed, on: { ...filed.on, 'agency.paymentRequested': { target: 'payment', actions: 'keepFee' } } },
        payment: payment('pay', 'filed'),
        received: received(slip('CT04'), 'examining'),
        examining,
        ...supplementStates({ form: slip('CT05'), resumeAt: 'examining' }),
        awaitingDecision: decisionAwaited(
          'agency.accepted',
          'agency.examining',
          'agency.paymentRequested',
          'agency.supplementRequested',
        ),
      },
    },
    ...endStates({ refusalForm: slip('CT06'), takenOver: byHand }),
  },
});
