import { dossierOf } from '../../language/bundle.js';
import { portalText } from '../../law/portal-text.js';
import { funeralSupport } from '../../procedures/funeral-support/index.js';
import { supportApplies } from '../death/applicability.js';
import { supportApplication } from '../death/applications.js';
import { funeralPayment } from '../death/funeral-heads.js';
import type { LaterFuneralDeclaration } from '../death/schema.js';
import { single } from './single.js';

export const singleFuneralSupport = single({
  version: 1,
  dossier: dossierOf<LaterFuneralDeclaration>()({
    procedure: funeralSupport,
    applicable: supportApplies,
    application: (declaration) => ({ ...supportApplication(declaration), extract: declaration.extract }),
  }),
  code: '1.001731',
  source: portalText('1.001731', 'B'),
  exclusivePayments: [funeralPayment<LaterFuneralDeclaration>('funeral-support')],
});
