import { environmentDecree } from '../../law/acts/environment-decree.js';
import { environmentLicence } from '../../procedures/environment-licence/index.js';
import { ofOneApplication } from './of-one-application.js';

export const singleEnvironmentLicence = ofOneApplication({
  version: 1,
  procedure: environmentLicence,
  source: environmentDecree.whole('unverified'),
  subject: ({ representative, project }) => `${representative.personalId} ${project.reference}`,
});
