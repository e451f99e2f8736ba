import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { myXuyen, retiredMan } from '../declarations/base-declaration.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { mostPendingTimersOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForCase, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const hour = 3_600_000;
const day = 24 * hour;

/** The man of scenario 1, had he died before Tết and left no funeral to be paid. */
const diedBeforeTet = {
  chosen: ['death-registration' as const, 'residence-deregistration' as const, 'survivor-benefit' as const],
  death: { ...retiredMan.death, date: '2026-02-09' },
  deathNotice: {
    kind: 'commune-notice' as const,
    number: '01/UBND-GBT',
    issuedOn: '2026-02-10',
    issuedBy: 'Ủy ban nhân dân phường Mỹ Xuyên',
  },
  funeral: { payee: { kind: 'applicant' as const }, burial: { on: '2026-02-11', place: myXuyen } },
};

describe('scenario 3: accepted on Wednesday 11/02/2026, social insurance cannot be reached until Tuesday 24/02', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  async function inLists(caseId: string) {
    const { typedSearchAttributes: shown } = await site.temporal.workflow.getHandle(caseId).describe();
    return {
      incident: shown.get(searchAttributes.incident) ?? [],
      needsPerson: shown.get(searchAttributes.needsPerson),
    };
  }

  // Twelve days of tries every two hours take half a minute on a busy machine.
  it('keeps its due date over Tết, shows the trouble meanwhile, and files exactly one dossier in the end', {
    timeout: 240_000,
  }, async () => {
    const personalId = '094055300001';
    await site.fault('social-insurance', { kind: 'down', personalId });
    const declaration = pensionerDeclaration({ personalId, ...diedBeforeTet });
    const { case: linked } = await site.client.openCase('death', declaration, {
      filedAt: instantOf('2026-02-11T09:10+07:00'),
    });
    await confirmDraft(linked);
    await waitForDossier(linked, 'residence-deregistration', ({ result }) => result === 'positive');

    await site.forward(linked.id, 2 * day);
    const friday = await waitForCase(linked, ({ incidents }) => incidents.length > 0);
    const since = expect.stringMatching(/^2026-02-11 09:/);
    const trouble = { kind: 'agency-unreachable', code: 'AGENCY_UNAVAILABLE', dossier: 'survivor-benefit', since };
    expect(friday.incidents).toMatchObject([trouble]);
    expect(await inLists(linked.id)).toEqual({ incident: ['agency-unreachable'], needsPerson: true });
    expect(dossierIn(friday, 'survivor-benefit')).toMatchObject({
      status: 1,
      dueAt: '2026-03-02 17:00',
      nearDue: false,
    });
    expect(dossierIn(friday, 'survivor-benefit').tries).toBeGreaterThan(20);

    await site.forward(linked.id, 10 * day);
    const monday = await waitForCase(linked, ({ asOf }) => asOf.startsWith('2026-02-23'));
    expect(monday.incidents).toMatchObject([trouble]);
    expect(await site.held('social-insurance', linked.id)).toEqual([]);

    await site.forward(linked.id, 23 * hour);
    await site.mend('social-insurance');
    await site.forward(linked.id, 2 * hour);
    const back = await waitForCase(linked, ({ incidents }) => incidents.length === 0, 'no incident');
    expect(back.asOf).toMatch(/^2026-02-24 (08|09|10):/);
    await chooseBenefit(linked, 'monthly');

    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', urgency: 'onTime', promisedAt: '2026-03-02 17:00' });
    expect(dossierIn(view, 'survivor-benefit')).toMatchObject({
      status: 10,
      dueAt: '2026-03-02 17:00',
      overdue: false,
    });
    expect(await site.held('social-insurance', linked.id)).toMatchObject([
      { reference: `${linked.id}/survivor-benefit/1`, messages: 2, ended: 'decided' },
    ]);
    expect(await inLists(linked.id)).toEqual({ incident: [], needsPerson: false });
    // Wednesday from ten past nine, Thursday, Friday and Monday went by on our wires: that is nobody else's time.
    const { agency = 0, citizen = 0, transport = 0 } = dossierIn(view, 'survivor-benefit').timeTaken ?? {};
    expect(agency + citizen).toBeLessThanOrEqual(120);
    expect(transport).toBeGreaterThanOrEqual(380 + 3 * 480);
    expect(transport).toBeLessThan(380 + 3 * 480 + 180);
    expect(dossierIn(view, 'survivor-benefit')).toMatchObject({
      plannedDueAt: '2026-03-02 17:00',
      lateByPredecessor: 0,
    });
    expect(await mostPendingTimersOf(site.temporal, linked.id)).toBe(1);
  });
});
