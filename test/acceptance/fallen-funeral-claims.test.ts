import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerAndVeteranDeclaration, veteranOnSocialPensionDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd, waitForHeld } from '../harness/wait-for-case.js';

const withBothFuneralProcedures = ['death-registration', 'funeral-support', 'funeral-allowance'] as const;

describe('a funeral claim that falls passes the payment on to the next lawful one', () => {
  const filedAt = instantOf('2026-03-02T09:10+07:00');
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('pays the social pension’s 10,000,000 when home affairs refuses the veteran’s claim', async () => {
    const personalId = '094055100811';
    await site.fault('home-affairs', { kind: 'refuses', reasons: ['no-veteran-file'], personalId });
    const declaration = veteranOnSocialPensionDeclaration({ personalId, chosen: [...withBothFuneralProcedures] });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    const view = await waitForEnd(linked);

    expect(dossierIn(view, 'funeral-allowance')).toMatchObject({ status: 3, reasons: ['no-veteran-file'] });
    expect(dossierIn(view, 'funeral-support')).toMatchObject({
      status: 10,
      outcome: { head: 'B4', amount: 10_000_000 },
    });
    expect(view.outcome).toBe('partly-returned');
    expect((await site.register.findCase(linked.id))?.final?.undo.map(({ dossier }) => dossier)).toEqual([
      'funeral-support',
      'death-registration',
    ]);
  });

  it('pays it just the same when the family withdraws the veteran’s claim', async () => {
    const personalId = '094055100812';
    await site.fault('home-affairs', { kind: 'hold', personalId });
    const declaration = veteranOnSocialPensionDeclaration({ personalId, chosen: [...withBothFuneralProcedures] });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    await waitForDossier(linked, 'funeral-allowance', ({ state }) => state === 'processing.examination.atHomeAffairs');
    expect(await linked.dossier('funeral-support')).toMatchObject({ status: 1, waitingOn: 'payment' });

    await linked.act('funeral-allowance', { type: 'citizen.withdrew', reason: 'the commune pays sooner' });
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'funeral-allowance')).toMatchObject({ status: 8, result: 'withdrawn' });
    expect((await site.held('home-affairs', linked.id)).map(({ ended }) => ended)).toEqual(['cancelled']);
    expect(dossierIn(view, 'funeral-support')).toMatchObject({ status: 10, outcome: { head: 'B4' } });
  });

  it('goes down the whole list: insurance refuses, then home affairs, then the commune pays', async () => {
    const personalId = '094055100813';
    await site.fault('social-insurance', { kind: 'refuses', reasons: ['not-insured'], personalId });
    await site.fault('home-affairs', { kind: 'refuses', reasons: ['no-veteran-file'], personalId });
    const declaration = pensionerAndVeteranDeclaration({
      personalId,
      benefits: { veteran: true, socialPension: true },
      chosen: [...withBothFuneralProcedures],
    });
    const { case: linked } = await site.client.openCase('death', declaration, {
      filedAt: instantOf('2026-08-12T08:30+07:00'),
    });
    await confirmDraft(linked);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'funeral-allowance')).toMatchObject({
      status: 3,
      reasons: ['no-veteran-file'],
      note: 'B1 refused: not-insured',
    });
    expect(dossierIn(view, 'funeral-support').outcome).toMatchObject({ head: 'B4', amount: 10_800_000 });
  });

  it('passes it on as well when an officer stops the dossier that holds it', async () => {
    const personalId = '094055100814';
    await site.fault('home-affairs', { kind: 'hold', personalId });
    const declaration = veteranOnSocialPensionDeclaration({ personalId, chosen: [...withBothFuneralProcedures] });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    await waitForDossier(linked, 'funeral-allowance', ({ status }) => status === 4);
    const stop = { type: 'officer.stopped', by: 'one-stop-centre/clerk', reason: 'filed twice' } as const;
    await linked.act('funeral-allowance', stop);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'funeral-allowance')).toMatchObject({
      status: 8,
      result: 'stopped',
      reasons: ['filed twice'],
    });
    expect(dossierIn(view, 'funeral-allowance').forms.at(-1)).toMatchObject({ number: '05' });
    expect(dossierIn(view, 'funeral-support')).toMatchObject({ status: 10, outcome: { head: 'B4' } });
  });

  it('stays where it was decided when the family withdraws too late to be heard', async () => {
    const personalId = '094055100815';
    await site.fault('home-affairs', { kind: 'lostCallback', personalId });
    const declaration = veteranOnSocialPensionDeclaration({ personalId, chosen: [...withBothFuneralProcedures] });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    await waitForDossier(linked, 'funeral-allowance', ({ status }) => status === 2);
    await waitForHeld(site, 'home-affairs', linked.id, ({ ended }) => ended === 'decided');

    await linked.act('funeral-allowance', { type: 'citizen.withdrew' });
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'funeral-allowance')).toMatchObject({ status: 10, outcome: { head: 'B6' }, reasons: [] });
    expect(dossierIn(view, 'funeral-support')).toMatchObject({ status: 3, reasons: ['covered'] });
  });
});
