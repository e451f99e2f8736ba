import { environmentLicence } from '../../../definitions/procedures/environment-licence/index.js';
import { investorDeclaration } from '../../declarations/investors.js';
import { describeChart } from './chart-suite.js';
import { outcomes, particular } from './happenings.js';
import { investorApplication } from './investor-applications.js';

describeChart(environmentLicence, {
  application: investorApplication('environment-licence', investorDeclaration()),
  outcome: outcomes['environment-licence'],
  particular: particular['environment-licence'] ?? [],
});
