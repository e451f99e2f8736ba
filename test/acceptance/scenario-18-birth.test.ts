import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { birthDeclaration, earlierBirthDeclaration, filedAfterBirth, newborn } from '../declarations/birth.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { confirmBirthDraft, payFee } from '../harness/birth-family.js';
import { confirmDraft } from '../harness/family.js';
import { statusCourse } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const fridayAfternoon = '2026-08-28T16:10+07:00';
const september = '2026-09-03T08:00+07:00';

describe('scenario 18: a birth, filed on Friday 28/08/2026 at 16:10, before three days off', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('is registered, and the child has its residence and health card by Monday 07/09, under the old code', async () => {
    const declaration = earlierBirthDeclaration({ code: '92001.GCS.18001.26' });
    const { case: linked } = await site.client.openCase('birth', declaration, { filedAt: instantOf(fridayAfternoon) });
    const draft = await waitForDossier(linked, 'birth-registration', ({ waitingOn }) => waitingOn === 'citizen');
    expect(draft.dueAt).toBe('2026-09-03 17:00');
    const opened = await linked.view();
    expect(opened).toMatchObject({ bundle: 'birth@1', promisedAt: '2026-09-07 17:00', workingDaysLate: 0 });
    expect(opened.dossiers.map(({ id, plannedDueAt }) => [id, plannedDueAt])).toEqual([
      ['birth-registration', '2026-09-03 17:00'],
      ['residence-registration', '2026-09-07 17:00'],
      ['health-card', '2026-09-07 17:00'],
    ]);
    await confirmBirthDraft(linked);

    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('returned');
    expect(view.dossiers.map(({ status }) => status)).toEqual([10, 10, 10]);
    const { personalId } = dossierIn(view, 'birth-registration').outcome as { personalId: string };
    expect(personalId).toMatch(/^089326\d{6}$/);
    expect(dossierIn(view, 'health-card').outcome).toMatchObject({ cardNumber: `TE1${personalId}` });
    const [registered] = await site.held('commune-police', linked.id);
    expect(registered?.application).toMatchObject({ khaiSinh: { soDinhDanh: personalId } });
  });

  it('verified, it is registered by Monday 07/09 and all is done by Wednesday 09/09', async () => {
    const filer = '089296001802';
    await site.fault('commune-civil-status', { kind: 'knows', facts: { needsVerification: true }, personalId: filer });
    await site.fault('commune-civil-status', { kind: 'hold', stage: 'verifying', personalId: filer });
    const declaration = earlierBirthDeclaration({ code: '92001.GCS.18002.26', filer });
    const { case: linked } = await site.client.openCase('birth', declaration, { filedAt: instantOf(fridayAfternoon) });
    const verifying = await waitForDossier(linked, 'birth-registration', ({ state }) => /verifying/.test(state ?? ''));
    expect(verifying).toMatchObject({ status: 4, dueAt: '2026-09-07 17:00' });
    expect(await linked.view()).toMatchObject({ projectedAt: '2026-09-09 17:00' });

    await site.forward(linked.id, between(fridayAfternoon, '2026-09-07T10:00+07:00'));
    await letGo(site, 'commune-civil-status', linked.id);
    await confirmBirthDraft(linked);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'health-card').dueAt).toBe('2026-09-09 17:00');
    expect(view.dossiers.map(({ status, overdue }) => [status, overdue])).toEqual(Array(3).fill([10, false]));
  });

  it('filed from 01/09 on it has the new code, and the identity card beside the rest', async () => {
    const declaration = birthDeclaration({ code: '92001.GCS.18003.26' });
    const { case: linked } = await site.client.openCase('birth', declaration, { filedAt: instantOf(september) });
    await confirmBirthDraft(linked);
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ bundle: 'birth@2', promisedAt: '2026-09-08 17:00', outcome: 'returned' });
    expect(view.dossiers.map(({ id, status }) => [id, status])).toEqual([
      ['birth-registration', 10],
      ['residence-registration', 10],
      ['health-card', 10],
      ['identity-card', 10],
    ]);
    const { personalId } = dossierIn(view, 'birth-registration').outcome as { personalId: string };
    expect(dossierIn(view, 'identity-card').outcome).toMatchObject({ cardNumber: personalId });
  });

  it('does not take an identity card from a filing of August', async () => {
    const declaration = birthDeclaration({ code: '92001.GCS.18004.26' });
    const refused = site.client.openCase('birth', declaration, { filedAt: instantOf(fridayAfternoon) });
    await expect(refused).rejects.toMatchObject({
      code: 'DECLARATION_INVALID',
      fields: ['chosen'],
      message: expect.stringContaining(
        'linked, each chosen once: birth-registration, residence-registration, health-card.',
      ),
    });
  });
});

describe('births that are not like the others', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());
  const filedAt = instantOf(september);

  it('twins have two papers, and each child a case and a number of its own; the same paper is the same case', async () => {
    const [first, second] = [
      birthDeclaration({ code: '92001.GCS.18011.26' }),
      birthDeclaration({ code: '92001.GCS.18012.26' }),
    ];
    const one = await site.client.openCase('birth', first, { filedAt });
    const other = await site.client.openCase('birth', second, { filedAt });
    const again = await site.client.openCase('birth', first, { filedAt });
    expect([one.how, other.how, again.how]).toEqual(['opened', 'opened', 'found']);
    expect(again.case.id).toBe(one.case.id);
    await confirmBirthDraft(one.case);
    await confirmBirthDraft(other.case);
    const numbers = (await Promise.all([one, other].map(({ case: linked }) => waitForEnd(linked)))).map(
      (view) => (dossierIn(view, 'birth-registration').outcome as { personalId: string }).personalId,
    );
    expect(new Set(numbers).size).toBe(2);
  });

  it('a child that died before it left the facility has its birth registered, and then its death, each in a case', async () => {
    const died = { code: '92001.GCS.18021.26', diedOn: '2026-08-25' as const };
    const { case: linked } = await site.client.openCase('birth', birthDeclaration(died), { filedAt });
    await confirmBirthDraft(linked);
    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('returned');
    expect(view.dossiers.map(({ phase }) => phase)).toEqual(['ended', ...Array(3).fill('notApplicable')]);
    const { personalId } = dossierIn(view, 'birth-registration').outcome as { personalId: string };

    const { deceased, death, chosen: _chosen, funeral: _funeral, ...papers } = pensionerDeclaration({ personalId });
    const { case: afterwards } = await site.client.openCase(
      'death-registration',
      {
        ...papers,
        deceased: { ...deceased, name: newborn.child.name, sex: 'female', born: { year: 2026, month: 8, day: 24 } },
        death: { ...death, date: '2026-08-25' },
        deathNotice: {
          kind: 'facility-notice',
          number: '9/GBT',
          issuedOn: '2026-08-25',
          issuedBy: 'Bệnh viện Thử Nghiệm',
        },
      },
      { filedAt },
    );
    await confirmDraft(afterwards);
    expect((await waitForEnd(afterwards)).outcome).toBe('returned');
    expect(afterwards.id).not.toBe(linked.id);
  });

  it('parents in a collective household register the residence elsewhere; the cards are issued', async () => {
    const household = { kind: 'collective' as const, organisation: 'Cơ quan Thử Nghiệm' };
    const declaration = birthDeclaration({ code: '92001.GCS.18031.26', household });
    const { case: linked } = await site.client.openCase('birth', declaration, { filedAt });
    await confirmBirthDraft(linked);
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'residence-registration')).toMatchObject({
      phase: 'notApplicable',
      reason: { en: expect.stringContaining('collective household') },
    });
    expect(view.dossiers.map(({ status }) => status)).toEqual([10, null, 10, 10]);
  });

  it('copies are paid before the result (status 6), and the limit waits for the parents', async () => {
    const filer = '089296001842';
    const declaration = birthDeclaration({ code: '92001.GCS.18041.26', filer, copies: 2 });
    const { case: linked } = await site.client.openCase('birth', declaration, { filedAt });
    await confirmBirthDraft(linked);
    const asked = await waitForDossier(linked, 'birth-registration', ({ status }) => status === 6);
    expect(asked).toMatchObject({ suspended: true, waitingOn: 'citizen', dueAt: '2026-09-04 17:00' });
    expect(asked.shownToCitizen).toMatchObject({ amount: 16_000 });
    await site.forward(linked.id, between(september, '2026-09-07T08:00+07:00'));
    expect(await linked.dossier('birth-registration')).toMatchObject({ status: 6, overdue: false });
    await payFee(linked, 'birth-registration', '2026-09-07');
    const view = await waitForEnd(linked);
    expect(dossierIn(view, 'birth-registration')).toMatchObject({
      status: 10,
      dueAt: '2026-09-08 17:00',
      overdue: false,
    });
    expect(await statusCourse(site.temporal, linked.id, 'birth-registration')).toContain(6);
  });

  it('where the police charge for a residence, they receive the dossier once it is paid', async () => {
    const filer = '089296001852';
    await site.fault('commune-police', { kind: 'knows', facts: { fee: 10_000 }, personalId: filer });
    const household = { ...newborn.household, kind: 'family', headPersonalId: filer } as typeof newborn.household;
    const declaration = birthDeclaration({
      code: '92001.GCS.18051.26',
      filer,
      ...(household && { household }),
      chosen: ['birth-registration', 'residence-registration'],
    });
    const { case: linked } = await site.client.openCase('birth', declaration, { filedAt });
    await confirmBirthDraft(linked);
    const asked = await waitForDossier(linked, 'residence-registration', ({ status }) => status === 6);
    expect(asked.forms).toEqual([]);
    await payFee(linked, 'residence-registration', '2026-09-03');
    const view = await waitForEnd(linked);
    const paid = dossierIn(view, 'residence-registration');
    expect(paid.status).toBe(10);
    expect(paid.forms.map(({ number }) => number)).toEqual(['CT04']);
  });

  it.each([
    ['found', { parents: { kind: 'unknown' } as const }, 'The child was found', 'make a record and post a notice'],
    [
      'born abroad',
      { child: { ...newborn.child, born: { ...newborn.child.born, country: 'LA' } } },
      'born abroad',
      'Vietnamese mission',
    ],
    [
      'of unmarried parents',
      { parents: { ...newborn.parents, kind: 'unmarried' } as typeof newborn.parents },
      'not married',
      'recognition of the father',
    ],
    [
      'of another nationality',
      { child: { ...newborn.child, nationality: 'US' } },
      'The child is a foreigner',
      'Register the birth by itself',
    ],
  ])('a child %s is sent away with the reason and the way to go', async (_which, changes, reason, route) => {
    const declaration = birthDeclaration({ code: '92001.GCS.18061.26', ...changes });
    const refusal = await site.client.openCase('birth', declaration, { filedAt }).catch((fault: unknown) => fault);
    expect(refusal).toMatchObject({ code: 'OUT_OF_SCOPE' });
    expect(String(refusal)).toContain(reason);
    expect(String(refusal)).toContain(route);
  });

  it('each procedure after the registration can be filed by itself', async () => {
    const later = filedAfterBirth({ code: '92001.GCS.18071.26' });
    const residence = await site.client.openCase('residence-registration', later, { filedAt });
    const health = await site.client.openCase('health-card', later, { filedAt });
    const identity = await site.client.openCase('identity-card', later, { filedAt });
    const views = await Promise.all([residence, health, identity].map(({ case: single }) => waitForEnd(single)));
    expect(views.map(({ outcome }) => outcome)).toEqual(Array(3).fill('returned'));
    expect(views.map(({ promisedAt }) => promisedAt)).toEqual(Array(3).fill('2026-09-07 17:00'));
  });
});
