import { landLease } from '../../../definitions/procedures/land-lease/index.js';
import { investorDeclaration } from '../../declarations/investors.js';
import { describeChart } from './chart-suite.js';
import { outcomes, particular } from './happenings.js';
import { investorApplication } from './investor-applications.js';

describeChart(landLease, {
  application: investorApplication('land-lease', investorDeclaration()),
  outcome: outcomes['land-lease'],
  particular: particular['land-lease'] ?? [],
});
