import { enterpriseLaw2020 } from '../../law/acts/enterprise-law-2020.js';
import { enterpriseRegistration } from '../../procedures/enterprise-registration/index.js';
import { ofOneApplication } from './of-one-application.js';

export const singleEnterpriseRegistration = ofOneApplication({
  version: 1,
  procedure: enterpriseRegistration,
  source: enterpriseLaw2020.whole('unverified'),
  subject: ({ representative, project }) => `${representative.personalId} ${project.reference}`,
});
