import { residenceApplication } from '../../../definitions/bundles/birth/applications.js';
import { residenceRegistration } from '../../../definitions/procedures/residence-registration/index.js';
import { birthDeclaration, certificate } from '../../declarations/birth.js';
import { describeChart } from './chart-suite.js';
import { overTheFee } from './happenings.js';

describeChart(residenceRegistration, {
  application: { ...residenceApplication(birthDeclaration()), certificate },
  outcome: { registeredOn: '2026-09-07', noticeNumber: '15/2026/TB-CAX' },
  particular: overTheFee('pay'),
  refusalForm: { formSet: '66/2023/TT-BCA', number: 'CT06' },
});
