import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

describe('scenario 1: a pensioner died on 24/02/2026, the son files all four procedures on Monday 02/03 at 09:10', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('registers the death, removes the residence and pays the survivors and the funeral, each in its time', async () => {
    const declaration = pensionerDeclaration({ personalId: '094055100001' });
    const { case: linked, how } = await site.client.openCase('death', declaration, {
      filedAt: instantOf('2026-03-02T09:10+07:00'),
    });
    expect(how).toBe('opened');

    const draft = await waitForDossier(linked, 'death-registration', ({ waitingOn }) => waitingOn === 'citizen');
    expect(draft.dueAt).toBe('2026-03-02 17:00');
    const planned = (await linked.view()).dossiers.map(({ id, plannedDueAt }) => [id, plannedDueAt]);
    expect(planned).toEqual([
      ['death-registration', '2026-03-02 17:00'],
      ['residence-deregistration', '2026-03-03 17:00'],
      ['survivor-benefit', '2026-03-12 17:00'],
      ['funeral-support', null],
      ['funeral-allowance', '2026-03-12 17:00'],
    ]);
    await confirmDraft(linked);
    await chooseBenefit(linked, 'monthly');

    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('returned');
    // The promise stands in a closed case too; there is nothing to expect any more.
    expect(view).toMatchObject({ promisedAt: '2026-03-12 17:00', projectedAt: null, workingDaysLate: null });
    expect(dossierIn(view, 'residence-deregistration').dueAt).toBe('2026-03-03 17:00');
    expect(dossierIn(view, 'survivor-benefit').dueAt).toBe('2026-03-12 17:00');
    expect(dossierIn(view, 'funeral-allowance').outcome).toMatchObject({ head: 'B1', amount: 23_400_000 });
    expect(view.dossiers.map(({ id, status }) => [id, status])).toEqual([
      ['death-registration', 10],
      ['residence-deregistration', 10],
      ['survivor-benefit', 10],
      ['funeral-support', null],
      ['funeral-allowance', 10],
    ]);
  });
});
