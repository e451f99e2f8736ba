import type { AgencyId } from '../../definitions/agencies/agency.js';

/** Those that the bundle of a death asks; the others have nothing to do with one. */
export const agenciesOfADeath: readonly AgencyId[] = [
  'commune-civil-status',
  'commune-police',
  'social-insurance',
  'commune-social-protection',
  'home-affairs',
];
