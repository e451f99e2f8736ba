import { healthCardApplication } from '../../../definitions/bundles/birth/applications.js';
import { healthCard } from '../../../definitions/procedures/health-card/index.js';
import { birthDeclaration, certificate } from '../../declarations/birth.js';
import { describeChart } from './chart-suite.js';

describeChart(healthCard, {
  application: { ...healthCardApplication(birthDeclaration()), certificate },
  outcome: { cardNumber: 'TE1089326000007', validFrom: '2026-08-24', validUntil: '2032-08-24' },
});
