import { dossierOf } from '../../language/bundle.js';
import { healthInsuranceLaw } from '../../law/acts/health-insurance-law.js';
import { healthCard } from '../../procedures/health-card/index.js';
import { aloneAfterBirth } from '../birth/alone.js';
import { childLives } from '../birth/applicability.js';
import { healthCardApplication } from '../birth/applications.js';
import { impossibleDatesUnderSix } from '../birth/impossible-dates.js';
import type { LaterHealthCardDeclaration } from '../birth/schema.js';

export const singleHealthCard = aloneAfterBirth({
  version: 1,
  dossier: dossierOf<LaterHealthCardDeclaration>()({
    procedure: healthCard,
    applicable: childLives,
    application: (declaration) => ({ ...healthCardApplication(declaration), certificate: declaration.certificate }),
  }),
  code: 'configuration',
  source: healthInsuranceLaw.whole('unverified'),
  impossibleOn: impossibleDatesUnderSix,
});
