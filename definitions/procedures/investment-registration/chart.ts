import { setup } from 'xstate';
import { ordinaryStates } from '../../language/chart-ordinary.js';
import { type WorkingContext, workingContext } from '../../language/chart-parts.js';
import { dossierSetup } from '../../language/chart-setup.js';
import { sameProject } from './same-project.js';
import type { Application, Event, Outcome } from './schema.js';

export const chart = setup(dossierSetup<WorkingContext<Application, Outcome>, Event>(sameProject)).createMachine({
  id: 'investment-registration',
  context: ({ input }) => workingContext(input.application),
  initial: 'submitting',
  states: ordinaryStates,
});
