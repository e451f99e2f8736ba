import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { widow } from '../declarations/base-declaration.js';
import { pensionerAndVeteranDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

describe('scenario 8: a pensioner and veteran died on 10/08/2026; the widow is 68 and has no income', () => {
  const filedAt = instantOf('2026-08-12T08:30+07:00');
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  async function open(declaration: DeathDeclaration) {
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    return linked;
  }

  it('pays one funeral, 25,300,000 by social insurance, and the widow half the reference level', async () => {
    const linked = await open(pensionerAndVeteranDeclaration({ personalId: '094055100801' }));
    await chooseBenefit(linked, 'monthly');
    const view = await waitForEnd(linked);

    const allowance = dossierIn(view, 'funeral-allowance');
    expect(allowance).toMatchObject({ status: 10, agency: 'social-insurance', note: 'B6 covered by B1' });
    expect(allowance.outcome).toMatchObject({ head: 'B1', amount: 25_300_000 });
    expect(allowance.dueAt).toBe('2026-08-22 17:00');
    expect(await site.held('home-affairs', linked.id)).toEqual([]);
    expect(dossierIn(view, 'survivor-benefit').outcome).toMatchObject({
      benefit: 'monthly',
      recipients: [{ personalId: widow.personalId, amount: 1_265_000 }],
    });
    expect(view.outcome).toBe('returned');
  });

  it('grants a widow whom nobody supports 70 per cent, 1,771,000', async () => {
    const declaration = pensionerAndVeteranDeclaration({
      personalId: '094055100802',
      relatives: [{ ...widow, supported: false }],
      chosen: ['death-registration', 'survivor-benefit'],
    });
    const linked = await open(declaration);
    await chooseBenefit(linked, 'monthly');
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'survivor-benefit').outcome).toMatchObject({ recipients: [{ amount: 1_771_000 }] });
  });

  it('has the commune itself refuse its claim as covered once social insurance has decided', async () => {
    const personalId = '094055100803';
    await site.fault('social-insurance', { kind: 'hold', personalId });
    const declaration = pensionerAndVeteranDeclaration({
      personalId,
      benefits: { veteran: true, meritFile: 'CCB-TEST-0010', socialPension: true },
      chosen: ['death-registration', 'funeral-support', 'funeral-allowance'],
    });
    const linked = await open(declaration);
    await waitForDossier(linked, 'funeral-allowance', ({ status }) => status === 4);
    expect(await linked.dossier('funeral-support')).toMatchObject({ status: 1, waitingOn: 'payment', dueAt: null });
    expect(await site.held('commune-social-protection', linked.id)).toEqual([]);

    await letGo(site, 'social-insurance', linked.id);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'funeral-allowance').outcome).toMatchObject({ head: 'B1', amount: 25_300_000 });
    const support = dossierIn(view, 'funeral-support');
    expect(support).toMatchObject({ status: 3, result: 'refused', reasons: ['covered'], outcome: null });
    expect(support.forms.at(-1)).toMatchObject({ formSet: '03/2025/TT-VPCP', number: '03' });
    const [file] = await site.held('commune-social-protection', linked.id);
    expect(file).toMatchObject({ ended: 'refused', application: { doiTuong: 'HUU_TRI_XA_HOI', daHuongTai: 'B1' } });
    expect(support.agencyNumber).toMatch(/^BTXH26\.\d{5}$/);
    expect(support.agencyNumber).toBe(file?.number);
    expect(view.outcome).toBe('returned');
  });

  it('files the veteran’s claim anew with home affairs when social insurance refuses its own', async () => {
    const personalId = '094055100804';
    await site.fault('social-insurance', { kind: 'refuses', reasons: ['not-insured'], personalId });
    const declaration = pensionerAndVeteranDeclaration({
      personalId,
      chosen: ['death-registration', 'funeral-allowance'],
    });
    const linked = await open(declaration);
    const view = await waitForEnd(linked);

    const allowance = dossierIn(view, 'funeral-allowance');
    expect(allowance).toMatchObject({ status: 10, agency: 'home-affairs', note: 'B1 refused: not-insured' });
    expect(allowance.outcome).toMatchObject({ head: 'B6', amount: 25_300_000 });
    // 19 days from Wednesday 12/08 end on Monday 31/08, which is off like the two days after it.
    expect(allowance.dueAt).toBe('2026-09-03 17:00');
    const [atInsurance] = await site.held('social-insurance', linked.id);
    const [atHomeAffairs] = await site.held('home-affairs', linked.id);
    expect([atInsurance?.reference, atInsurance?.ended]).toEqual([`${linked.id}/funeral-allowance/1`, 'refused']);
    expect([atHomeAffairs?.reference, atHomeAffairs?.ended]).toEqual([`${linked.id}/funeral-allowance/2`, 'decided']);
    expect(allowance.agencyNumber).toBe(atHomeAffairs?.number);
  });
});
