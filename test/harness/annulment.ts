/** A closed case whose results are taken back, and what the agencies say of it. */
import { vi } from 'vitest';
import type { AnnulmentHandle } from '../../client/annulment.js';
import type { TypedCase } from '../../client/typed-case.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import type { AnnulmentView } from '../../workflows/annulment/messages.js';
import type { DossierView } from '../../workflows/messages.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from './family.js';
import type { TestSite } from './site.js';
import { letGo, waitForDossier, waitForEnd } from './wait-for-case.js';

export const foundAlive = {
  number: '45/QĐ-UBND',
  decidedOn: '2026-11-02',
  by: 'commune/chair',
  reason: 'found-alive',
} as const;

export const filedInMarch = { filedAt: instantOf('2026-03-02T09:10+07:00') };

const isDecided = ({ status }: DossierView) => status === 9;

/** A pensioner's case that came to all of its results, decided in the order opposite to `everythingBack`. */
export async function closedCase(site: TestSite, personalId: string): Promise<TypedCase<'death'>> {
  const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), filedInMarch);
  const allowance = `${linked.id}/funeral-allowance`;
  await site.fault('social-insurance', { kind: 'hold', reference: allowance });
  await confirmDraft(linked);
  await waitForDossier(linked, 'residence-deregistration', isDecided);
  await letGo(site, 'social-insurance', allowance);
  await waitForDossier(linked, 'funeral-allowance', isDecided);
  await chooseBenefit(linked, 'monthly');
  await waitForEnd(linked);
  return linked;
}

/** What agencies were asked to take back and were told, from their own databases, in the order in which they took it. */
export async function takenBack(site: TestSite, caseId: string): Promise<string[]> {
  const taken = await Promise.all(
    agencyIds.map(async (agency) => (await site.taken(agency, caseId)).map((message) => ({ agency, ...message }))),
  );
  return taken
    .flat()
    .filter(({ kind }) => kind === 'annul' || kind === 'inform')
    .toSorted((one, other) => one.at - other.at)
    .map(({ agency, kind, reference }) => `${agency}: ${kind} ${reference.slice(caseId.length + 1)}`);
}

/** Everything of a pensioner's case, the way back. */
export const everythingBack = [
  'social-insurance: annul survivor-benefit/1',
  'social-insurance: annul funeral-allowance/1',
  'commune-police: annul residence-deregistration/1',
  'commune-civil-status: annul death-registration/1',
  'commune-police: inform death-registration/1',
];

/** Waits until the annulment is as wanted. */
export function waitForAnnulment(
  handle: AnnulmentHandle,
  wanted: (view: AnnulmentView) => boolean,
): Promise<AnnulmentView> {
  return vi.waitFor(
    async () => {
      const view = await handle.view();
      if (wanted(view)) return view;
      throw new Error(`Waiting for ${String(wanted)}. The annulment: ${JSON.stringify(view)}`);
    },
    { timeout: 30_000, interval: 40 },
  );
}
