import { landLaw2024 } from '../../law/acts/land-law-2024.js';
import { landLease } from '../../procedures/land-lease/index.js';
import { ofOneApplication } from './of-one-application.js';

export const singleLandLease = ofOneApplication({
  version: 1,
  procedure: landLease,
  source: landLaw2024.whole('unverified'),
  subject: ({ representative, project }) => `${representative.personalId} ${project.reference}`,
});
