import { dossierOf } from '../../language/bundle.js';
import { residenceLaw2020 } from '../../law/acts/residence-law-2020.js';
import { residenceRegistration } from '../../procedures/residence-registration/index.js';
import { aloneAfterBirth } from '../birth/alone.js';
import { bornACitizen, competentCommune, residenceApplies } from '../birth/applicability.js';
import { residenceApplication } from '../birth/applications.js';
import type { LaterResidenceDeclaration } from '../birth/schema.js';

/** Also for a child of unmarried parents, whose birth is in the book. */
export const singleResidenceRegistration = aloneAfterBirth({
  version: 1,
  dossier: dossierOf<LaterResidenceDeclaration>()({
    procedure: residenceRegistration,
    applicable: residenceApplies,
    application: (declaration) => ({ ...residenceApplication(declaration), certificate: declaration.certificate }),
  }),
  code: '1.004222',
  source: residenceLaw2020.whole('unverified'),
  scope: bornACitizen,
  commune: (declaration) => communeOfHousehold(declaration),
});

/** A collective household has none on record, and then nothing is filed either. */
function communeOfHousehold(declaration: LaterResidenceDeclaration): string {
  const { household } = declaration;
  return household.kind === 'family' ? household.address.commune : competentCommune(declaration);
}
