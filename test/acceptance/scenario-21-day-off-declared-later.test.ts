import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import { withNotice } from '../../definitions/calendar/published-calendar.js';
import { diedOn } from '../declarations/base-declaration.js';
import { filedLater } from '../declarations/filed-later.js';
import { careHomeDeclaration } from '../declarations/scenarios.js';
import { attributeCourse, mostPendingTimersOf, remindersOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { waitForDossier } from '../harness/wait-for-case.js';

const support = 'funeral-support';
const [filed, decreed] = ['2026-11-20T09:00+07:00', '2026-11-20T15:00+07:00'];

/** Tuesday 24/11 is the Day of Culture; that Monday is off as well was proposed, and is made up here. */
const mondayOff = withNotice(publicSectorCalendar, {
  source: { act: 'made-up decree', grade: 'unverified' },
  years: {},
  off: { '2026-11-23': { vi: 'nghỉ liền Ngày Văn hóa', en: 'day off before the Day of Culture' } },
  worked: {},
  shortened: {},
  ordinary: [],
});

describe('scenario 21: three working days from Friday 20/11/2026, over the Day of Culture', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('end on Thursday 26/11, and on Friday 27/11 once Monday is declared off too; the promise stays', async () => {
    const personalId = '094055121001';
    await site.fault('commune-social-protection', { kind: 'hold', personalId });
    const declaration = filedLater(careHomeDeclaration({ personalId, ...diedOn('2026-11-18') }));
    const { case: single } = await site.client.openCase(support, declaration, { filedAt: instantOf(filed) });
    const received = await waitForDossier(single, support, ({ status }) => status === 4);
    expect(received).toMatchObject({ dueAt: '2026-11-26 17:00', plannedDueAt: '2026-11-26 17:00' });

    await site.forward(single.id, between(filed, decreed));
    const [before, after] = ['2026-11-26 17:00', '2026-11-27 17:00'];
    const moves = [{ dossier: support, what: 'due', before, after }];
    expect(await single.handle.movedBy(mondayOff)).toEqual({ objection: null, held: false, moves });
    expect((await single.dossier(support)).dueAt).toBe(before);
    await single.handle.send({ id: 'decree', event: { type: 'calendar.changed', calendar: mondayOff } });
    expect(await single.dossier(support)).toMatchObject({ dueAt: after, plannedDueAt: before, projectedDueAt: after });
    expect(await single.view()).toMatchObject({ promisedAt: before, projectedAt: after, workingDaysLate: 1 });
    const { dates } = await single.handle.explain();
    expect(dates[support]?.text.en.join('\n')).toContain('day off before the Day of Culture');

    // Wednesday would have been the day before; it is Thursday now.
    await site.forward(single.id, between(decreed, '2026-11-26T07:20+07:00'));
    expect(await single.dossier(support)).toMatchObject({ nearDue: false });
    await site.forward(single.id, between('2026-11-26T07:20+07:00', '2026-11-30T07:20+07:00'));
    expect(await single.dossier(support)).toMatchObject({ nearDue: true, overdue: false });
    await site.forward(single.id, between('2026-11-30T07:20+07:00', '2026-11-30T07:40+07:00'));
    expect(await single.dossier(support)).toMatchObject({ overdue: true, overdueSince: '2026-11-30 07:30' });

    expect(await remindersOf(site.temporal, single.id)).toEqual([
      '2026-11-26 07:30',
      '2026-11-27 17:00',
      '2026-11-30 07:30',
    ]);
    expect(await attributeCourse(site.temporal, single.id, 'CaseUrgency')).toEqual(['onTime', 'dueSoon', 'overdue']);
    expect(await attributeCourse(site.temporal, single.id, 'CaseDueDay')).toEqual(['2026-11-26']);
    expect(await mostPendingTimersOf(site.temporal, single.id)).toBe(1);
  });
});
