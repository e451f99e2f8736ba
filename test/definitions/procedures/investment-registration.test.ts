import { investmentRegistration } from '../../../definitions/procedures/investment-registration/index.js';
import { investorDeclaration } from '../../declarations/investors.js';
import { describeChart } from './chart-suite.js';
import { outcomes, particular } from './happenings.js';
import { investorApplication } from './investor-applications.js';

describeChart(investmentRegistration, {
  application: investorApplication('investment-registration', investorDeclaration()),
  outcome: outcomes['investment-registration'],
  particular: particular['investment-registration'] ?? [],
});
