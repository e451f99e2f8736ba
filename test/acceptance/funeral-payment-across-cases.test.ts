import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerAndVeteranDeclaration, pensionerDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filedAt = instantOf('2026-03-02T09:10+07:00');
const withFuneral = ['death-registration', 'funeral-allowance'] as const;

describe('one funeral payment per deceased, also when it is claimed in more than one case', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  async function openDeathCase(personalId: string) {
    const declaration = pensionerDeclaration({ personalId, chosen: [...withFuneral] });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    return linked;
  }

  it('covers a claim filed alone while the death case holds the payment', async () => {
    const personalId = '094055100821';
    await site.fault('social-insurance', { kind: 'hold', personalId, times: 1 });
    const linked = await openDeathCase(personalId);
    await waitForDossier(linked, 'funeral-allowance', ({ status }) => status === 4);

    const later = filedLater(pensionerDeclaration({ personalId }));
    const { case: alone, how } = await site.client.openCase('funeral-allowance', later, { filedAt });
    expect(how).toBe('opened');
    const view = await waitForEnd(alone);
    expect(dossierIn(view, 'funeral-allowance')).toMatchObject({ status: 3, reasons: ['covered'], outcome: null });
    expect(view.outcome).toBe('nothing-due');
    const [refused] = await site.held('social-insurance', alone.id);
    expect(refused).toMatchObject({ ended: 'refused', application: { daHuongTai: `B1 in case ${linked.id}` } });

    await letGo(site, 'social-insurance', linked.id);
    expect(dossierIn(await waitForEnd(linked), 'funeral-allowance').outcome).toMatchObject({ amount: 23_400_000 });
  });

  it('covers a claim filed alone after the payment was made, for another funeral procedure too', async () => {
    const personalId = '094055100822';
    const linked = await openDeathCase(personalId);
    expect(dossierIn(await waitForEnd(linked), 'funeral-allowance')).toMatchObject({ status: 10 });

    const declaration = pensionerDeclaration({ personalId, benefits: { socialPension: true } });
    for (const bundle of ['funeral-allowance', 'funeral-support'] as const) {
      const { case: alone } = await site.client.openCase(bundle, filedLater(declaration), { filedAt });
      const view = await waitForEnd(alone);
      expect(dossierIn(view, bundle)).toMatchObject({ status: 3, result: 'refused', reasons: ['covered'] });
      expect(dossierIn(view, bundle).forms.at(-1)).toMatchObject({ number: '03' });
      expect((await site.register.findCase(alone.id))?.final).toMatchObject({ outcome: 'nothing-due', undo: [] });
    }
    const [commune] = await site.held(
      'commune-social-protection',
      `funeral-support-${linked.id.slice('death-'.length)}`,
    );
    expect(commune?.ended).toBe('refused');
  });

  it('lets the death case be covered in its turn when the claim filed alone was paid first', async () => {
    const personalId = '094055100823';
    const declaration = pensionerDeclaration({ personalId, chosen: [...withFuneral] });
    const { case: alone } = await site.client.openCase('funeral-allowance', filedLater(declaration), { filedAt });
    expect(dossierIn(await waitForEnd(alone), 'funeral-allowance')).toMatchObject({ status: 10 });

    const view = await waitForEnd(await openDeathCase(personalId));
    expect(dossierIn(view, 'funeral-allowance')).toMatchObject({ status: 3, reasons: ['covered'] });
    expect(dossierIn(view, 'death-registration')).toMatchObject({ status: 10 });
    expect(view.outcome).toBe('returned');
  });

  it('gives the payment back when its claim is refused, so that another case is paid', async () => {
    const personalId = '094055100824';
    await site.fault('social-insurance', { kind: 'refuses', reasons: ['not-insured'], personalId });
    const declaration = pensionerDeclaration({ personalId, benefits: { socialPension: true } });
    const { case: refused } = await site.client.openCase('funeral-allowance', filedLater(declaration), { filedAt });
    expect(await waitForEnd(refused)).toMatchObject({ outcome: 'refused' });

    const { case: paid } = await site.client.openCase('funeral-support', filedLater(declaration), { filedAt });
    const view = await waitForEnd(paid);
    expect(dossierIn(view, 'funeral-support')).toMatchObject({
      status: 10,
      outcome: { head: 'B4', amount: 10_000_000 },
    });
  });

  it('gives the payment back when its claim is withdrawn, while the rest of that case goes on', async () => {
    const personalId = '094055100825';
    await site.fault('social-insurance', { kind: 'hold', personalId, times: 1 });
    const declaration = pensionerAndVeteranDeclaration({
      personalId,
      benefits: { socialPension: true },
      chosen: ['death-registration', 'residence-deregistration', 'funeral-allowance'],
    });
    await site.fault('commune-police', { kind: 'hold', personalId });
    const late = instantOf('2026-08-12T08:30+07:00');
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt: late });
    await confirmDraft(linked);
    await waitForDossier(linked, 'funeral-allowance', ({ status }) => status === 4);
    await linked.act('funeral-allowance', { type: 'citizen.withdrew', reason: 'filed by mistake' });
    await waitForDossier(linked, 'funeral-allowance', ({ status }) => status === 8);
    const { case: paid } = await site.client.openCase('funeral-support', filedLater(declaration), { filedAt: late });
    const view = await waitForEnd(paid);
    expect(dossierIn(view, 'funeral-support').outcome).toMatchObject({ head: 'B4', amount: 10_800_000 });
    expect((await linked.view()).stage).toBe('inProgress');

    await letGo(site, 'commune-police', linked.id);
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'partly-returned' });
  });

  it('pays one of two cases that claim the funeral at the same moment', async () => {
    const personalId = '094055100826';
    const later = filedLater(pensionerDeclaration({ personalId, benefits: { socialPension: true } }));
    const [allowance, support] = await Promise.all([
      site.client.openCase('funeral-allowance', later, { filedAt }),
      site.client.openCase('funeral-support', later, { filedAt }),
    ]);
    const views = await Promise.all([waitForEnd(allowance.case), waitForEnd(support.case)]);
    const ends = views.flatMap(({ dossiers }) => dossiers.map(({ status, reasons }) => [status, ...reasons].join()));
    expect(ends.toSorted()).toEqual(['10', '3,covered']);
  });

  it('covers every claim of the death case when the funeral was paid before', async () => {
    const personalId = '094055100827';
    const benefits = { socialPension: true };
    const later = filedLater(pensionerDeclaration({ personalId, benefits }));
    await waitForEnd((await site.client.openCase('funeral-support', later, { filedAt })).case);
    const declaration = pensionerDeclaration({ personalId, benefits, chosen: [...withFuneral, 'funeral-support'] });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    const view = await waitForEnd(linked);
    for (const id of ['funeral-allowance', 'funeral-support']) {
      expect(dossierIn(view, id)).toMatchObject({ status: 3, reasons: ['covered'] });
      expect(dossierIn(view, id).agencyNumber).toMatch(/\d/);
    }
  });
});
