import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClientError } from '../../client/client-error.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { extract, filedLater } from '../declarations/filed-later.js';
import {
  diedAbroadDeclaration,
  foreignResidentDeclaration,
  temporaryResidentDeclaration,
} from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForEnd } from '../harness/wait-for-case.js';

const filedAt = instantOf('2026-03-02T09:10+07:00');

describe('deaths that the linked procedures do not carry, or only in part', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  /** The case's own name of the deceased, told by any other case of the same person. */
  async function leftNothing(bundle: string, sibling: string): Promise<void> {
    const caseId = `${bundle}-${sibling.split('-').at(-1)}`;
    await expect(site.client.findCase(caseId).view()).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
    expect(await site.register.findCase(caseId)).toBeUndefined();
  }

  it('scenario 6: who had only a temporary residence is registered there, and nothing is removed', async () => {
    const declaration = temporaryResidentDeclaration({ personalId: '094055100601' });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    await chooseBenefit(linked, 'lump-sum');
    const view = await waitForEnd(linked);

    expect(view.commune).toMatchObject({ code: '31687', name: 'xã Tài Văn' });
    expect(dossierIn(view, 'residence-deregistration')).toMatchObject({
      phase: 'notApplicable',
      status: null,
      reason: { en: 'The deceased had no permanent residence.' },
    });
    expect(await site.held('commune-police', linked.id)).toEqual([]);
    expect(view.dossiers.map(({ status }) => status)).toEqual([10, null, 10, null, 10]);
    expect(view.outcome).toBe('returned');
  });

  it('scenario 7: a death abroad is refused with the reason and the way to go, and opens nothing', async () => {
    const declaration = diedAbroadDeclaration({ personalId: '094055100701' });
    const refusal = await site.client.openCase('death', declaration, { filedAt }).catch((fault: unknown) => fault);
    expect(refusal).toBeInstanceOf(ClientError);
    expect(refusal).toMatchObject({ code: 'OUT_OF_SCOPE' });
    expect(String(refusal)).toContain('The death happened abroad.');
    expect(String(refusal)).toContain('foreign death certificate, after consular legalisation');

    const { case: single } = await site.client.openCase('residence-deregistration', filedLater(declaration), {
      filedAt,
    });
    await leftNothing('death', single.id);
    await waitForEnd(single);
  });

  it('scenario 7: with the extract of the foreign record, each later procedure runs by itself', async () => {
    const later = filedLater(diedAbroadDeclaration({ personalId: '094055100702' }));
    const residence = await site.client.openCase('residence-deregistration', later, { filedAt });
    const survivors = await site.client.openCase('survivor-benefit', later, { filedAt });
    const funeral = await site.client.openCase('funeral-allowance', later, { filedAt });
    await chooseBenefit(survivors.case, 'monthly');

    const residenceView = await waitForEnd(residence.case);
    expect(dossierIn(residenceView, 'residence-deregistration')).toMatchObject({
      status: 10,
      dueAt: '2026-03-03 17:00',
    });
    const survivorView = await waitForEnd(survivors.case);
    expect(dossierIn(survivorView, 'survivor-benefit').outcome).toMatchObject({ recipients: [{ amount: 1_170_000 }] });
    const funeralView = await waitForEnd(funeral.case);
    expect(dossierIn(funeralView, 'funeral-allowance').outcome).toMatchObject({ head: 'B1', amount: 23_400_000 });
    expect([residenceView, survivorView, funeralView].map(({ outcome }) => outcome)).toEqual(Array(3).fill('returned'));
    const [claim] = await site.held('social-insurance', funeral.case.id);
    expect(claim?.application).toMatchObject({ trichLuc: { soTrichLuc: extract.number, ngayCap: extract.issuedOn } });
  });

  it('scenario 14: a foreigner’s death is registered by the commune alone', async () => {
    const declaration = foreignResidentDeclaration({ personalId: '094055101401' });
    await expect(site.client.openCase('death', declaration, { filedAt })).rejects.toMatchObject({
      code: 'OUT_OF_SCOPE',
      message: expect.stringMatching(/foreigner.*Register the death by itself at the commune of last residence/s),
    });
    await expect(
      site.client.openCase('residence-deregistration', filedLater(declaration), { filedAt }),
    ).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });

    const { chosen: _chosen, ...single } = declaration;
    const { case: registration } = await site.client.openCase('death-registration', single, { filedAt });
    await confirmDraft(registration);
    const view = await waitForEnd(registration);
    expect(view.dossiers).toHaveLength(1);
    expect(dossierIn(view, 'death-registration')).toMatchObject({ status: 10, dueAt: '2026-03-02 17:00' });
    expect(dossierIn(view, 'death-registration').outcome).toMatchObject({ number: expect.stringMatching(/\/TLKT$/) });
    await leftNothing('death', registration.id);
    await leftNothing('residence-deregistration', registration.id);
  });
});
