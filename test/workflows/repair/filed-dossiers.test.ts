import { describe, expect, it } from 'vitest';
import { askAgencies } from '../../../client/agency-desks.js';
import { agencyIds } from '../../../definitions/agencies/agency.js';
import { bundles } from '../../../definitions/registry.js';
import { settleDossier } from '../../../workflows/repair/filed-dossiers.js';
import type { LastingCall, LastingCalls } from '../../../workflows/repair/lasting-calls.js';
import type { AgencyRecord } from '../../../workflows/repair/settlement.js';

const caseId = 'death-0940562000200000';
const allowance = 'funeral-allowance';
const refused = { id: '1', reference: '', sequence: 1, event: { type: 'agency.refused', reasons: [] } } as const;

/** Only home affairs hold anything: these filings of the allowance. */
const held = (...attempts: readonly number[]) => {
  const references = attempts.map((attempt) => `${caseId}/${allowance}/${attempt}`);
  return (reference: string): AgencyRecord | undefined =>
    references.includes(reference) ? { number: reference, notices: [refused] } : undefined;
};

/** How the last filing ended, when the workflow asks every agency. */
function settledFrom(find: (reference: string) => AgencyRecord | undefined) {
  const make = async ({ agency, input }: LastingCall) =>
    (agency === 'home-affairs' && find((input as { reference: string }).reference)) || null;
  return settleDossier({ make } as unknown as LastingCalls, bundles['death@1'], caseId, allowance);
}

async function foundFrom(find: (reference: string) => AgencyRecord | undefined) {
  const nothing = { query: async () => undefined };
  const desks = {
    'home-affairs': { query: async (reference: string) => find(reference) },
    ...{ 'social-insurance': nothing, 'commune-social-protection': nothing },
    'commune-civil-status': { query: () => Promise.reject(new Error('connection refused')) },
  };
  return askAgencies(desks, { caseId, bundle: 'death@1', dossierCodes: { [allowance]: 'H13-260302-0001' } });
}

describe('the filings of a dossier', () => {
  it.each([
    ['one after the other', [1, 2], 2],
    ['the second, after an officer refused a first one by hand that its agency had rejected', [2], 2],
    ['the third of three heads alone', [3], 3],
    ['one on each side of a missing one', [1, 3], 3],
    ['one after it was filed again and again in vain', [1, 11], 11],
  ])('are all found: %s', async (_, attempts, last) => {
    expect(await settledFrom(held(...attempts))).toMatchObject({ attempt: last, result: 'refused' });
    const found = (await foundFrom(held(...attempts))).flatMap(({ record }) => (record ? [record.number] : []));
    expect(found).toEqual(attempts.map((attempt) => `${caseId}/${allowance}/${attempt}`));
  });

  it('are none where no agency has heard of the dossier', async () => {
    expect(await settledFrom(held())).toBeNull();
  });

  it('are told apart from those of an agency that gave no answer, or that could not be asked', async () => {
    const errors = new Map((await foundFrom(held())).map(({ agency, error }) => [agency, error]));
    const asked: readonly string[] = ['home-affairs', 'social-insurance', 'commune-social-protection'];
    expect([...errors.keys()]).toEqual(agencyIds.filter((agency) => !asked.includes(agency)));
    expect(errors.get('commune-civil-status')).toBe('no answer: connection refused');
    errors.delete('commune-civil-status');
    expect(new Set(errors.values())).toEqual(new Set(['not asked: no address of it is known here']));
  });
});
