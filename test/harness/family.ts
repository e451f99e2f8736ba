/** What the family does in a case: each step waits until the case asks for it. */
import type { TypedCase } from '../../client/typed-case.js';
import type { EventOf } from '../../definitions/language/procedure.js';
import type { funeralAllowance } from '../../definitions/procedures/funeral-allowance/index.js';
import { waitForDossier } from './wait-for-case.js';

/** A case of the death bundle, or of its registration alone. */
type WithRegistration = TypedCase<'death'> | TypedCase<'death-registration'>;
type WithAllowance = TypedCase<'death'> | TypedCase<'funeral-allowance'>;
type WithSurvivors = TypedCase<'death'> | TypedCase<'survivor-benefit'>;

export async function confirmDraft(linked: WithRegistration): Promise<void> {
  await waitForDossier(linked, 'death-registration', ({ allowed }) => allowed.includes('citizen.confirmed'));
  await (linked as TypedCase<'death'>).act('death-registration', { type: 'citizen.confirmed' });
}

export type Agreement = Omit<Extract<EventOf<typeof funeralAllowance>, { type: 'citizen.agreedOnPayee' }>, 'type'>;

/** What everybody who claimed the money for the funeral has signed. */
export async function agreeOnPayee(linked: WithAllowance, agreement: Agreement): Promise<void> {
  await waitForDossier(linked, 'funeral-allowance', ({ allowed }) => allowed.includes('citizen.agreedOnPayee'));
  await (linked as TypedCase<'death'>).act('funeral-allowance', { type: 'citizen.agreedOnPayee', ...agreement });
}

export async function chooseBenefit(linked: WithSurvivors, benefit: 'monthly' | 'lump-sum'): Promise<void> {
  await waitForDossier(linked, 'survivor-benefit', ({ allowed }) => allowed.includes('citizen.chose'));
  await (linked as TypedCase<'death'>).act('survivor-benefit', { type: 'citizen.chose', benefit });
}
