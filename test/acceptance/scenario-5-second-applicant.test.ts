import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration, secondRelativeDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filed = '2026-03-02T09:10+07:00';
const tenMinutesLater = '2026-03-02T09:20+07:00';

describe('scenario 5: a second relative files for the same deceased', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('joins the case of the son ten minutes later, and the commune issues one extract', async () => {
    const personalId = '094055100501';
    await site.fault('commune-civil-status', { kind: 'hold', stage: 'examining', personalId });
    const first = await site.client.openCase('death', pensionerDeclaration({ personalId }), {
      filedAt: instantOf(filed),
    });
    await site.forward(first.case.id, between(filed, tenMinutesLater));
    const second = await site.client.openCase('death', secondRelativeDeclaration({ personalId }), {
      filedAt: instantOf(tenMinutesLater),
    });

    expect([first.how, second.how]).toEqual(['opened', 'joined']);
    expect(second.case.id).toBe(first.case.id);
    const { parties, filedAt } = await second.case.view();
    expect({ parties, filedAt }).toEqual({ parties: 1, filedAt: '2026-03-02 09:10' });

    await letGo(site, 'commune-civil-status', first.case.id);
    await confirmDraft(second.case);
    await chooseBenefit(second.case, 'monthly');
    const view = await waitForEnd(first.case);
    expect(view).toMatchObject({ outcome: 'returned', parties: 1 });
    const registrations = await site.held('commune-civil-status', first.case.id);
    expect(registrations.map(({ reference, ended }) => [reference, ended])).toEqual([
      [`${first.case.id}/death-registration/1`, 'decided'],
    ]);
  });

  it('finds the case again when one who is a party already files once more', async () => {
    const personalId = '094055100502';
    await site.fault('commune-civil-status', { kind: 'hold', stage: 'examining', personalId });
    const { case: linked } = await site.client.openCase('death', pensionerDeclaration({ personalId }), {
      filedAt: instantOf(filed),
    });
    await waitForDossier(linked, 'death-registration', ({ status }) => status === 4);

    const again = await site.client.openCase('death', pensionerDeclaration({ personalId }), {
      filedAt: instantOf(tenMinutesLater),
    });
    expect([again.how, again.case.id]).toEqual(['found', linked.id]);
    expect((await linked.view()).parties).toBe(0);

    const asSecond = secondRelativeDeclaration({ personalId });
    const joined = await site.client.openCase('death', asSecond, { filedAt: instantOf(tenMinutesLater) });
    const joinedAgain = await site.client.openCase('death', asSecond, { filedAt: instantOf(tenMinutesLater) });
    expect([joined.how, joinedAgain.how]).toEqual(['joined', 'found']);
    expect((await linked.view()).parties).toBe(1);
  });

  it('says that the case is closed when somebody files after its end, and opens nothing', async () => {
    const personalId = '094055100503';
    const declaration = pensionerDeclaration({
      personalId,
      chosen: ['death-registration', 'residence-deregistration'],
    });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt: instantOf(filed) });
    await confirmDraft(linked);
    const before = await waitForEnd(linked);
    const record = await site.register.findCase(linked.id);
    expect(record?.final).toMatchObject({ outcome: 'returned' });

    for (const late of [declaration, secondRelativeDeclaration({ personalId })]) {
      const again = await site.client.openCase('death', late, { filedAt: instantOf('2026-06-01T08:00+07:00') });
      expect([again.how, again.case.id]).toEqual(['closed', linked.id]);
    }
    expect(await site.register.findCase(linked.id)).toEqual(record);
    const after = await linked.view();
    expect([after.filedAt, after.parties]).toEqual([before.filedAt, 0]);
    expect(dossierIn(after, 'survivor-benefit').phase).toBe('notChosen');
    expect(await site.held('commune-civil-status', linked.id)).toHaveLength(1);
    expect(await site.held('social-insurance', linked.id)).toEqual([]);
  });

  it('is one case with one party more when both file at the same moment', async () => {
    const personalId = '094055100504';
    await site.fault('commune-civil-status', { kind: 'hold', stage: 'examining', personalId });
    const both = await Promise.all(
      [pensionerDeclaration({ personalId }), secondRelativeDeclaration({ personalId })].map((declaration) =>
        site.client.openCase('death', declaration, { filedAt: instantOf(filed) }),
      ),
    );
    expect(both.map(({ how }) => how).toSorted()).toEqual(['joined', 'opened']);
    const [one, other] = both.map((opened) => opened.case);
    expect(other?.id).toBe(one?.id);
    expect(await one?.view()).toMatchObject({ parties: 1 });
  });
});
