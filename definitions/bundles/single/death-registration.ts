import { dossierOf } from '../../language/bundle.js';
import { civilStatusLaw2014 } from '../../law/acts/civil-status-law-2014.js';
import { deathRegistration } from '../../procedures/death-registration/index.js';
import { diedInVietnam } from '../death/applicability.js';
import { registrationApplication } from '../death/applications.js';
import type { RegistrationDeclaration } from '../death/schema.js';
import { single } from './single.js';

/** Also for foreigners, whom the linked procedures leave out. */
export const singleDeathRegistration = single({
  version: 1,
  dossier: dossierOf<RegistrationDeclaration>()({
    procedure: deathRegistration,
    application: registrationApplication,
  }),
  code: '1.000656',
  source: civilStatusLaw2014.art(34, 'unverified'),
  scope: diedInVietnam,
});
