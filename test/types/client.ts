/** What must not compile at the client: a wrong bundle, field, dossier or event. */

import type { DeclarationOf } from '../../client/bundle-types.js';
import type { LienthongClient } from '../../client/client.js';
import type { TypedCase } from '../../client/typed-case.js';
import type { LocalDate } from '../../definitions/calendar/local-date.js';

declare const client: LienthongClient;
declare const declaration: DeclarationOf<'death'>;
declare const deathCase: TypedCase<'death'>;
declare const investorCase: TypedCase<'investor'>;
declare const paidOn: LocalDate;
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
  // @ts-expect-error a repeated procedure has dossiers of its own names
  () => investorCase.dossier('judicial-record'),
  // @ts-expect-error an event of another procedure
  () => investorCase.act('judicial-record.director', { type: 'citizen.paid', receipt: { number: 'BL-1', paidOn } }),
  // @ts-expect-error a part that the declaration does not have
  () => investorCase.add({ seal: 'round' }),
  // @ts-expect-error a part that is not of its form
  () => investorCase.add({ land: { area: 'large' } }),
  // @ts-expect-error nobody stops a case without saying who
  () => deathCase.actOnAll({ type: 'officer.stopped', reason: 'x' }),
];

export const accepted = [
  () => client.openCase('death', declaration),
  () => deathCase.act('death-registration', { type: 'citizen.confirmed' }),
  () => deathCase.actOnAll({ type: 'citizen.withdrew' }),
  () => investorCase.dossier('judicial-record.director'),
  () => investorCase.act('judicial-record.director', { type: 'citizen.withdrew' }),
  () => investorCase.act('enterprise-registration', { type: 'citizen.paid', receipt: { number: 'BL-1', paidOn } }),
  () => investorCase.add({ land: { area: 1, years: 1 } }),
];
