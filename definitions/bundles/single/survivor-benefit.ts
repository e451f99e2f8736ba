import { dossierOf } from '../../language/bundle.js';
import { socialInsuranceLaw2024 } from '../../law/acts/social-insurance-law-2024.js';
import { survivorBenefit } from '../../procedures/survivor-benefit/index.js';
import { survivorsApply } from '../death/applicability.js';
import { survivorApplication } from '../death/applications.js';
import type { LaterDeclaration } from '../death/schema.js';
import { single } from './single.js';

export const singleSurvivorBenefit = single({
  version: 1,
  dossier: dossierOf<LaterDeclaration>()({
    procedure: survivorBenefit,
    applicable: survivorsApply,
    application: (declaration) => ({ ...survivorApplication(declaration), extract: declaration.extract }),
  }),
  code: 'configuration',
  source: socialInsuranceLaw2024.whole('unverified'),
});
