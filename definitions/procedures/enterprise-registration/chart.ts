import { assign, setup } from 'xstate';
import { agencyAnswers, decisionAwaited, filed, received, submitting } from '../../language/chart-filing.js';
import {
  endStates,
  examining,
  leaving,
  officeForms,
  submissionFailed,
  supplementStates,
} from '../../language/chart-parts.js';
import { type PayingContext, payingContext, payment, paymentAssignments } from '../../language/chart-payment.js';
import { dossierSetup } from '../../language/chart-setup.js';
import {
  byHandOrRefiled,
  firstFiling,
  type RefilingContext,
  refiled,
  refilingStates,
  refusedForNow,
} from '../../language/refiling-parts.js';
import { sameProject } from '../investment-registration/same-project.js';
import type { Application, Event, Outcome } from './schema.js';

type Context = PayingContext<Application, Outcome> & RefilingContext;

const enterpriseSetup = setup(dossierSetup<Context, Event>(sameProject)).extend({
  actions: {
    keepFee: assign(paymentAssignments.keepFee),
    keepReceipt: assign(paymentAssignments.keepReceipt),
    keepRefiling: assign(refiled),
  },
});

export const chart = enterpriseSetup.createMachine({
  id: 'enterprise-registration',
  context: ({ input }) => ({ ...payingContext(input.application), ...firstFiling }),
  initial: 'submitting',
  states: {
    submitting: submitting(byHandOrRefiled),
    submissionFailed: submissionFailed(byHandOrRefiled),
    processing: {
      initial: 'filed',
      on: { ...leaving, ...byHandOrRefiled, ...agencyAnswers, ...refusedForNow },
      states: {
        // The fee is due before the office receives anything.
        filed: { ...filed, on: { ...filed.on, 'agency.paymentRequested': { target: 'payment', actions: 'keepFee' } } },
        payment: payment('pay', 'filed'),
        received: received(officeForms.receipt, 'examining'),
        examining,
        ...supplementStates({ form: officeForms.supplement, resumeAt: 'examining' }),
        awaitingDecision: decisionAwaited(
          'agency.accepted',
          'agency.examining',
          'agency.paymentRequested',
          'agency.supplementRequested',
        ),
      },
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: byHandOrRefiled }),
    ...refilingStates({ limit: 'enterprise-refiling' }),
  },
});
