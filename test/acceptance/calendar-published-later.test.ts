import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseRefusedError } from '../../client/client-error.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import { withNotice } from '../../definitions/calendar/published-calendar.js';
import type { WorkingCalendar } from '../../definitions/calendar/working-calendar.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { diedOn } from '../declarations/base-declaration.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { currentDetailsOf, historyOf, mostPendingTimersOf, remindersOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, waitForDossier } from '../harness/wait-for-case.js';

const filed = '2026-12-28T09:10+07:00';
const benefits = ['survivor-benefit', 'funeral-allowance'];

/** Made up: nobody has decreed the days of 2027 yet. */
const with2027 = withNotice(publicSectorCalendar, {
  source: { act: 'made-up notice of 2027', grade: 'unverified' },
  years: { 2027: { off: ['01-01', '02-04', '02-05', '02-08', '02-09', '02-10'], worked: {} } },
  off: {},
  worked: {},
  shortened: {},
  ordinary: [],
});

describe('a death declared on Monday 28/12/2026, when nobody knows the days off of 2027', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('is marked and works on, and has its dates as soon as the calendar is published', async () => {
    const personalId = '094055140001';
    await site.fault('social-insurance', { kind: 'hold', personalId });
    const declaration = pensionerDeclaration({ personalId, ...diedOn('2026-12-26') });
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt: instantOf(filed) });
    const missingInLists = async () => {
      const { typedSearchAttributes: shown } = await site.temporal.workflow.getHandle(linked.id).describe();
      return shown.get(searchAttributes.incident) ?? [];
    };
    await confirmDraft(linked);
    for (const id of benefits) await waitForDossier(linked, id, ({ status }) => status === 4);
    await waitForDossier(linked, 'residence-deregistration', ({ result }) => result === 'positive');

    const marked = await linked.view();
    expect(marked).toMatchObject({ promisedAt: null, projectedAt: null, workingDaysLate: null });
    expect(marked.incidents.map(({ kind, dossier }) => [kind, dossier])).toEqual([
      ['calendar-missing', null],
      ['calendar-missing', 'survivor-benefit'],
      ['calendar-missing', 'funeral-allowance'],
    ]);
    expect(await missingInLists()).toEqual(['calendar-missing']);
    expect(await currentDetailsOf(site.temporal, linked.id)).toContain('calendar missing');
    for (const id of benefits) expect(dossierIn(marked, id)).toMatchObject({ dueAt: null, plannedDueAt: null });
    expect(dossierIn(marked, 'death-registration').dueAt).toBe('2026-12-28 17:00');
    expect(dossierIn(marked, 'residence-deregistration').dueAt).toBe('2026-12-29 17:00');

    await site.forward(linked.id, between(filed, '2026-12-30T09:00+07:00'));
    const due = { before: null, after: '2027-01-08 17:00' };
    expect(await linked.handle.movedBy(with2027)).toEqual({
      objection: null,
      held: false,
      moves: [
        { dossier: null, what: 'promised', ...due },
        { dossier: 'survivor-benefit', what: 'due', ...due },
        { dossier: 'funeral-allowance', what: 'due', ...due },
      ],
    });
    expect((await linked.view()).promisedAt).toBeNull();

    const publish = (id: string, calendar: WorkingCalendar, updateId = id) =>
      linked.handle.send({ id, event: { type: 'calendar.changed', calendar } }, updateId);
    expect(await publish('notice-2027', with2027)).toMatchObject({ effect: 'taken' });
    const complete = await linked.view();
    expect(complete).toMatchObject({
      promisedAt: due.after,
      projectedAt: due.after,
      workingDaysLate: 0,
      incidents: [],
    });
    for (const id of benefits) {
      expect(dossierIn(complete, id)).toMatchObject({ dueAt: due.after, plannedDueAt: due.after, nearDue: false });
    }
    expect(await missingInLists()).toEqual([]);

    expect(await publish('notice-2027', with2027, 'sent-again')).toMatchObject({ effect: 'repeated' });
    await publish('notice-2027-once-more', with2027);
    expect(await linked.handle.movedBy(with2027)).toEqual({ objection: null, held: true, moves: [] });
    expect({ ...(await linked.view()), asOf: complete.asOf }).toEqual(complete);

    const written = (await historyOf(site.temporal, linked.id)).length;
    for (const [calendar, says] of [
      [publicSectorCalendar, 'it counts by version 2 of public-sector already, and 1 is older'],
      [{ ...with2027, id: 'another' }, 'has no calendar "another"'],
    ] as const) {
      const refused: unknown = await publish(`refused-${calendar.id}`, calendar).catch((fault: unknown) => fault);
      expect(refused).toBeInstanceOf(CaseRefusedError);
      expect(refused).toMatchObject({ refusal: 'CALENDAR_REFUSED', message: expect.stringContaining(says) });
      expect((await linked.handle.movedBy(calendar)).objection).toContain(says);
    }
    expect(await historyOf(site.temporal, linked.id)).toHaveLength(written);

    await site.forward(linked.id, between('2026-12-30T09:00+07:00', '2027-01-07T07:20+07:00'));
    expect(await linked.view()).toMatchObject({ urgency: 'onTime' });
    await site.forward(linked.id, between('2027-01-07T07:20+07:00', '2027-01-07T07:40+07:00'));
    expect(await linked.view()).toMatchObject({ urgency: 'dueSoon' });
    await site.forward(linked.id, between('2027-01-07T07:40+07:00', '2027-01-11T07:40+07:00'));
    const late = await linked.view();
    expect(late.urgency).toBe('overdue');
    for (const id of benefits) expect(dossierIn(late, id)).toMatchObject({ overdueSince: '2027-01-11 07:30' });
    expect(await remindersOf(site.temporal, linked.id)).toEqual([
      '2027-01-07 07:30',
      '2027-01-08 17:00',
      '2027-01-11 07:30',
    ]);
    expect(await mostPendingTimersOf(site.temporal, linked.id)).toBe(1);
  });
});
