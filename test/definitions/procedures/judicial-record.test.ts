import { judicialRecord } from '../../../definitions/procedures/judicial-record/index.js';
import { investorDeclaration } from '../../declarations/investors.js';
import { describeChart } from './chart-suite.js';
import { outcomes, particular } from './happenings.js';
import { investorApplication } from './investor-applications.js';

describeChart(judicialRecord, {
  application: investorApplication('judicial-record', investorDeclaration()),
  outcome: outcomes['judicial-record'],
  particular: particular['judicial-record'] ?? [],
});
