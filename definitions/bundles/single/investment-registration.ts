import { investmentLaw2025 } from '../../law/acts/investment-law-2025.js';
import { investmentRegistration } from '../../procedures/investment-registration/index.js';
import { ofOneApplication } from './of-one-application.js';

export const singleInvestmentRegistration = ofOneApplication({
  version: 1,
  procedure: investmentRegistration,
  source: investmentLaw2025.whole('unverified'),
  subject: ({ investor, project }) => `${investor.registration} ${project.reference}`,
});
