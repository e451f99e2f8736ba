/** What the parents do in a case of a birth: each step waits until the case asks for it. */
import type { TypedCase } from '../../client/typed-case.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import { waitForDossier } from './wait-for-case.js';

type WithBirth = TypedCase<'birth'> | TypedCase<'birth-registration'>;

export async function confirmBirthDraft(linked: WithBirth): Promise<void> {
  await waitForDossier(linked, 'birth-registration', ({ allowed }) => allowed.includes('citizen.confirmed'));
  await (linked as TypedCase<'birth'>).act('birth-registration', { type: 'citizen.confirmed' });
}

/** @param paidOn the day on the receipt */
export async function payFee(
  linked: TypedCase<'birth'>,
  dossier: 'birth-registration' | 'residence-registration',
  paidOn: string,
): Promise<void> {
  await waitForDossier(linked, dossier, ({ allowed }) => allowed.includes('citizen.paid'));
  const receipt = { number: `BL-${dossier}`, paidOn: localDate(paidOn) };
  await linked.act(dossier, { type: 'citizen.paid', receipt });
}
