import { dossierOf } from '../../language/bundle.js';
import { residenceFormsCircular } from '../../law/acts/residence-forms-circular.js';
import { residenceDeregistration } from '../../procedures/residence-deregistration/index.js';
import { residenceApplies, wasVietnamese } from '../death/applicability.js';
import { deregistrationApplication } from '../death/applications.js';
import type { LaterDeclaration } from '../death/schema.js';
import { single } from './single.js';

export const singleResidenceDeregistration = single({
  version: 1,
  dossier: dossierOf<LaterDeclaration>()({
    procedure: residenceDeregistration,
    applicable: residenceApplies,
    application: (declaration) => ({ ...deregistrationApplication(declaration), extract: declaration.extract }),
  }),
  code: 'configuration',
  source: residenceFormsCircular.whole('B'),
  scope: wasVietnamese,
});
