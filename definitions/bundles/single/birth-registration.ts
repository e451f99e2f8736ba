import { dossierOf } from '../../language/bundle.js';
import { civilStatusLaw2014 } from '../../law/acts/civil-status-law-2014.js';
import { birthRegistration } from '../../procedures/birth-registration/index.js';
import { aloneAfterBirth } from '../birth/alone.js';
import { ordinaryBirth } from '../birth/applicability.js';
import { registrationApplication } from '../birth/applications.js';
import type { RegistrationDeclaration } from '../birth/schema.js';

/** Also for a child that died before it left the facility: its death is registered after it. */
export const singleBirthRegistration = aloneAfterBirth({
  version: 1,
  dossier: dossierOf<RegistrationDeclaration>()({
    procedure: birthRegistration,
    application: registrationApplication,
  }),
  code: '1.001193',
  source: civilStatusLaw2014.art(16, 'unverified'),
  scope: ordinaryBirth,
});
