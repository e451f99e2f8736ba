/** What must not compile at the client: a wrong bundle, field, dossier or event. */

import type { DeclarationOf } from '../../client/bundle-types.js';
import type { LienthongClient } from '../../client/client.js';
import type { TypedCase } from '../../client/typed-case.js';

declare const client: LienthongClient;
declare const declaration: DeclarationOf<'death'>;
declare const deathCase: TypedCase<'death'>;
const { applicant: _applicant, ...withoutApplicant } = declaration;

export const refused = [
  // @ts-expect-error a bundle that does not exist
  () => client.openCase('marriage', declaration),
  // @ts-expect-error a declaration without its applicant
  () => client.openCase('death', withoutApplicant),
  // @ts-expect-error a field that the declaration does not have
  () => client.openCase('death', { ...declaration, colour: 'red' }),
  // @ts-expect-error a dossier that the bundle does not have
  () => deathCase.dossier('birth-registration'),
  // @ts-expect-error an event of another procedure
  () => deathCase.act('residence-deregistration', { type: 'citizen.confirmed' }),
  // @ts-expect-error what an agency says comes through the gateway
  () => deathCase.act('residence-deregistration', { type: 'agency.examining' }),
  // @ts-expect-error a withdrawal's reason is text
  () => deathCase.act('residence-deregistration', { type: 'citizen.withdrew', reason: 1 }),
  // @ts-expect-error nobody stops a case without saying who
  () => deathCase.actOnAll({ type: 'officer.stopped', reason: 'x' }),
];

export const accepted = [
  () => client.openCase('death', declaration),
  () => deathCase.act('death-registration', { type: 'citizen.confirmed' }),
  () => deathCase.actOnAll({ type: 'citizen.withdrew' }),
];
