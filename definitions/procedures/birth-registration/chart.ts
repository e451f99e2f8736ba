import { assign, setup } from 'xstate';
import { type DraftContext, disputed, draftAssignments, draftStates, noDraft } from '../../language/chart-draft.js';
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
import { portalText } from '../../law/portal-text.js';
import type { Application, Event, Outcome } from './schema.js';

/** While `verifying` the commune has the longer limit. */
export type Context = PayingContext<Application, Outcome> & DraftContext & { readonly verifying: boolean };

const ofOneBirth = ({ context, event }: { context: Context; event: { readonly application?: Application } }) =>
  event.application?.birthNotice.code === context.application.birthNotice.code;

const birthSetup = setup(dossierSetup<Context, Event>(ofOneBirth)).extend({
  actions: {
    keepFee: assign(paymentAssignments.keepFee),
    keepReceipt: assign(paymentAssignments.keepReceipt),
    keepDraft: assign(draftAssignments.keepDraft),
    keepAnswer: assign(draftAssignments.keepAnswer),
  },
  guards: { disputed },
});

export const chart = birthSetup.createMachine({
  id: 'birth-registration',
  context: ({ input }) => ({ ...payingContext(input.application), ...noDraft, verifying: false }),
  initial: 'submitting',
  states: {
    submitting: submitting(byHand),
    submissionFailed: submissionFailed(byHand),
    processing: {
      initial: 'filed',
      on: {
        ...leaving,
        ...byHand,
        ...agencyAnswers,
        'agency.verificationStarted': { target: '.examination.verifying', actions: assign({ verifying: true }) },
        'agency.draftPrepared': { target: '.examination.confirmingDraft', actions: 'keepDraft' },
      },
      states: {
        filed,
        received: received(officeForms.receipt, 'examination'),
        examination: {
          initial: 'examining',
          on: { 'agency.paymentRequested': { target: 'payment', actions: 'keepFee' } },
          states: {
            examining,
            verifying: examining,
            ...draftStates(portalText('1.001193', 'unverified')),
            resume: { type: 'history', target: 'examining' },
          },
        },
        // For copies, and for a registration after more than 60 days: before the result is handed over.
        payment: payment('pay', 'examination.resume'),
        ...supplementStates({ form: officeForms.supplement, resumeAt: 'examination.resume' }),
        awaitingDecision: decisionAwaited(
          'agency.accepted',
          'agency.examining',
          'agency.verificationStarted',
          'agency.draftPrepared',
          'agency.paymentRequested',
          'agency.supplementRequested',
        ),
      },
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: byHand }),
  },
});
