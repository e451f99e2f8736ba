import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration, veteranOnSocialPensionDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, letGo, waitForCallUnderWay, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filedAt = instantOf('2026-03-02T09:10+07:00');
const benefits = ['survivor-benefit', 'funeral-allowance'] as const;

describe('scenario 10: the family withdraws', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('leaves the registration standing and ends the open benefits when the extract has been issued', async () => {
    const personalId = '094055101001';
    await site.fault('social-insurance', { kind: 'hold', personalId });
    const declaration = pensionerDeclaration({ personalId });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    for (const id of benefits) await waitForDossier(linked, id, ({ status }) => status === 4);
    await waitForDossier(linked, 'residence-deregistration', ({ status }) => status === 9);
    await site.fault('social-insurance', { kind: 'slow', ms: 1_000, on: 'cancel', personalId });

    await linked.actOnAll({ type: 'citizen.withdrew', reason: 'the family is not agreed' });
    const asked = await linked.view();
    expect(benefits.map((id) => dossierIn(asked, id).status)).toEqual([7, 7]);
    const view = await waitForEnd(linked);
    expect(view.dossiers.map(({ id, status }) => [id, status])).toEqual([
      ['death-registration', 10],
      ['residence-deregistration', 10],
      ['survivor-benefit', 8],
      ['funeral-support', null],
      ['funeral-allowance', 8],
    ]);
    expect(dossierIn(view, 'survivor-benefit')).toMatchObject({
      result: 'withdrawn',
      reasons: ['the family is not agreed'],
    });
    expect(view.outcome).toBe('partly-returned');
    expect((await site.held('commune-civil-status', linked.id)).map(({ ended }) => ended)).toEqual(['decided']);
    const record = await site.register.findCase(linked.id);
    expect(record?.final?.undo.map(({ dossier }) => dossier)).toEqual([
      'residence-deregistration',
      'death-registration',
    ]);
  });

  it('ends the whole case when nothing has been decided, and files nothing more', async () => {
    const personalId = '094055101002';
    await site.fault('commune-civil-status', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), { filedAt });
    await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);
    await linked.actOnAll({ type: 'citizen.withdrew' });
    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('withdrawn');
    expect(dossierIn(view, 'death-registration')).toMatchObject({ status: 8, result: 'withdrawn' });
    expect(dossierIn(view, 'survivor-benefit')).toMatchObject({ phase: 'notOpened', result: 'withdrawn' });
    expect((await site.held('commune-civil-status', linked.id)).map(({ ended }) => ended)).toEqual(['cancelled']);
    expect(await site.held('social-insurance', linked.id)).toEqual([]);
  });

  it('takes an application back only once it has arrived, also when it is held up on the way', async () => {
    const personalId = '094055101005';
    const heldUp = { kind: 'arrivesLate', ms: 1_500, on: 'application', personalId } as const;
    await site.fault('commune-civil-status', { ...heldUp, times: 1 });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), { filedAt });
    await waitForCallUnderWay(site, linked.id, 'death-registration.submit');
    await linked.actOnAll({ type: 'citizen.withdrew' });
    expect((await waitForEnd(linked)).outcome).toBe('withdrawn');
    const taken = await site.taken('commune-civil-status', linked.id);
    expect(taken.map(({ kind }) => kind)).toEqual(['application', 'cancel']);
  });

  it('lets one benefit go before it was opened, and the others open as if it had not been chosen', async () => {
    const personalId = '094055101003';
    await site.fault('commune-civil-status', { kind: 'hold', stage: 'registering', personalId });
    const declaration = pensionerDeclaration({
      personalId,
      chosen: ['death-registration', 'residence-deregistration', 'funeral-allowance'],
    });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    await linked.act('funeral-allowance', { type: 'citizen.withdrew' });
    await letGo(site, 'commune-civil-status', linked.id);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'funeral-allowance')).toMatchObject({
      phase: 'notOpened',
      reason: { en: 'withdrawn before the dossier was opened' },
    });
    expect(dossierIn(view, 'residence-deregistration').status).toBe(10);
    expect(await site.held('social-insurance', linked.id)).toEqual([]);
  });

  it('takes back a claim that waits for its turn without bothering the commune', async () => {
    const personalId = '094055101004';
    await site.fault('home-affairs', { kind: 'hold', personalId });
    const declaration = veteranOnSocialPensionDeclaration({
      personalId,
      chosen: ['death-registration', 'funeral-support', 'funeral-allowance'],
    });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    await confirmDraft(linked);
    await waitForDossier(linked, 'funeral-allowance', ({ state }) => state === 'processing.examination.atHomeAffairs');
    await linked.act('funeral-support', { type: 'citizen.withdrew' });
    expect(await linked.dossier('funeral-support')).toMatchObject({
      status: 8,
      result: 'withdrawn',
      agencyNumber: null,
    });

    await site.release('home-affairs', linked.id);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'funeral-allowance').outcome).toMatchObject({ head: 'B6', amount: 23_400_000 });
    expect(await site.held('commune-social-protection', linked.id)).toEqual([]);
  });
});
