import { registrationApplication } from '../../../definitions/bundles/birth/applications.js';
import { birthRegistration } from '../../../definitions/procedures/birth-registration/index.js';
import { birthDeclaration, certificate } from '../../declarations/birth.js';
import { describeChart } from './chart-suite.js';
import { overTheDraft, overTheFee } from './happenings.js';

describeChart(birthRegistration, {
  application: registrationApplication(birthDeclaration()),
  outcome: { ...certificate, signedBy: 'Chủ tịch Ủy ban nhân dân phường' },
  particular: [
    { type: 'agency.verificationStarted', reason: 'no such birth paper' },
    ...overTheDraft,
    ...overTheFee('pay'),
  ],
});
