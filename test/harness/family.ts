/** What the family does in a case: each step waits until the case asks for it. */
import type { TypedCase } from '../../client/typed-case.js';
import { waitForDossier } from './wait-for-case.js';

/** A case of the death bundle, or of its registration alone. */
type WithRegistration = TypedCase<'death'> | TypedCase<'death-registration'>;
type WithSurvivors = TypedCase<'death'> | TypedCase<'survivor-benefit'>;

export async function confirmDraft(linked: WithRegistration): Promise<void> {
  await waitForDossier(linked, 'death-registration', ({ allowed }) => allowed.includes('citizen.confirmed'));
  await (linked as TypedCase<'death'>).act('death-registration', { type: 'citizen.confirmed' });
}

export async function chooseBenefit(linked: WithSurvivors, benefit: 'monthly' | 'lump-sum'): Promise<void> {
  await waitForDossier(linked, 'survivor-benefit', ({ allowed }) => allowed.includes('citizen.chose'));
  await (linked as TypedCase<'death'>).act('survivor-benefit', { type: 'citizen.chose', benefit });
}
