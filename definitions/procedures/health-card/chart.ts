import { setup } from 'xstate';
import { ordinaryStates } from '../../language/chart-ordinary.js';
import { type WorkingContext, workingContext } from '../../language/chart-parts.js';
import { dossierSetup } from '../../language/chart-setup.js';
import { sameChild } from '../birth-registration/same-child.js';
import type { Application, Event, Outcome } from './schema.js';

export const chart = setup(dossierSetup<WorkingContext<Application, Outcome>, Event>(sameChild)).createMachine({
  id: 'health-card',
  context: ({ input }) => workingContext(input.application),
  initial: 'submitting',
  states: ordinaryStates,
});
