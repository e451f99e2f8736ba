import { dossierOf } from '../../language/bundle.js';
import { portalText } from '../../law/portal-text.js';
import { funeralAllowance } from '../../procedures/funeral-allowance/index.js';
import { allowanceApplies } from '../death/applicability.js';
import { allowanceApplication } from '../death/applications.js';
import { funeralPayment } from '../death/funeral-heads.js';
import type { LaterFuneralDeclaration } from '../death/schema.js';
import { single } from './single.js';

export const singleFuneralAllowance = single({
  version: 1,
  dossier: dossierOf<LaterFuneralDeclaration>()({
    procedure: funeralAllowance,
    applicable: allowanceApplies,
    application: (declaration) => ({ ...allowanceApplication(declaration), extract: declaration.extract }),
  }),
  code: 'configuration',
  source: portalText('1.010824', 'B'),
  exclusivePayments: [funeralPayment<LaterFuneralDeclaration>('funeral-allowance')],
});
