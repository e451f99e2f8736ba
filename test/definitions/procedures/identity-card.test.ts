import { identityCardApplication } from '../../../definitions/bundles/birth/applications.js';
import { identityCard } from '../../../definitions/procedures/identity-card/index.js';
import { birthDeclaration, certificate } from '../../declarations/birth.js';
import { describeChart } from './chart-suite.js';

describeChart(identityCard, {
  application: { ...identityCardApplication(birthDeclaration()), certificate },
  outcome: {
    cardNumber: certificate.personalId,
    issuedOn: '2026-09-07',
    validUntil: '2040-08-24',
    issuedBy: 'Công an phường Mỹ Xuyên',
  },
});
