import { enterpriseRegistration } from '../../../definitions/procedures/enterprise-registration/index.js';
import { investorDeclaration } from '../../declarations/investors.js';
import { describeChart } from './chart-suite.js';
import { outcomes, particular, refiled } from './happenings.js';
import { investorApplication } from './investor-applications.js';

const application = investorApplication('enterprise-registration', investorDeclaration());

describeChart(enterpriseRegistration, {
  application,
  outcome: outcomes['enterprise-registration'],
  particular: [...(particular['enterprise-registration'] ?? []), refiled(application)],
  refusalForm: null,
});
