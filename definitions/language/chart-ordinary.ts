/** The whole of a dossier that is filed, examined, perhaps supplemented, and decided: all that many procedures are. */
import { agencyAnswers, decisionAwaited, filed, received, submitting } from './chart-filing.js';
import {
  byHand,
  endStates,
  examining,
  leaving,
  officeForms,
  submissionFailed,
  supplementStates,
} from './chart-parts.js';

/** `states` of a chart that begins at `submitting`. A procedure with a state of its own spreads the parts in itself. */
export const ordinaryStates = {
  submitting: submitting(byHand),
  submissionFailed: submissionFailed(byHand),
  processing: {
    initial: 'filed',
    on: { ...leaving, ...byHand, ...agencyAnswers },
    states: {
      filed,
      received: received(officeForms.receipt, 'examining'),
      examining,
      ...supplementStates({ form: officeForms.supplement, resumeAt: 'examining' }),
      awaitingDecision: decisionAwaited('agency.accepted', 'agency.examining', 'agency.supplementRequested'),
    },
  },
  ...endStates({ refusalForm: officeForms.refusal, takenOver: byHand }),
} as const;
