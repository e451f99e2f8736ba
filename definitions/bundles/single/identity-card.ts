import { dossierOf } from '../../language/bundle.js';
import { identificationLaw2023 } from '../../law/acts/identification-law-2023.js';
import { linkedProceduresAmendment2026 } from '../../law/acts/linked-procedures-amendment-2026.js';
import { identityCard } from '../../procedures/identity-card/index.js';
import { aloneAfterBirth } from '../birth/alone.js';
import { bornACitizen, childLives } from '../birth/applicability.js';
import { identityCardApplication } from '../birth/applications.js';
import { impossibleDatesUnderSix } from '../birth/impossible-dates.js';
import type { LaterDeclaration } from '../birth/schema.js';

export const singleIdentityCard = aloneAfterBirth({
  version: 1,
  inForceFrom: linkedProceduresAmendment2026.validFrom,
  dossier: dossierOf<LaterDeclaration>()({
    procedure: identityCard,
    applicable: childLives,
    application: (declaration) => ({ ...identityCardApplication(declaration), certificate: declaration.certificate }),
  }),
  code: 'configuration',
  source: identificationLaw2023.whole('unverified'),
  scope: bornACitizen,
  impossibleOn: impossibleDatesUnderSix,
});
