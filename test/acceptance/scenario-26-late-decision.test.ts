import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseRefusedError } from '../../client/client-error.js';
import type { TypedCase } from '../../client/typed-case.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit } from '../harness/family.js';
import { currentDetailsOf, historyOf, mostPendingTimersOf, remindersOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const benefit = 'survivor-benefit';
const agency = 'social-insurance';
const filed = '2026-03-02T09:10+07:00';
const reason = 'chờ xác minh thời gian đóng';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Eight working days from Monday 02/03/2026 are over on Thursday 12/03 at 17:00. */
async function openHeld(personalId: string): Promise<TypedCase<'survivor-benefit'>> {
  await site.fault(agency, { kind: 'hold', personalId });
  const declaration = filedLater(pensionerDeclaration({ personalId }));
  const { case: single } = await site.client.openCase(benefit, declaration, { filedAt: instantOf(filed) });
  await waitForDossier(single, benefit, ({ status }) => status === 4);
  return single;
}

/** A clock that follows the case from one written time to the next. */
function clockOf(caseId: string) {
  let now = filed;
  return async (to: string) => {
    await site.forward(caseId, between(now, to));
    now = to;
  };
}

async function inLists(caseId: string) {
  const { typedSearchAttributes: shown } = await site.temporal.workflow.getHandle(caseId).describe();
  const { urgency, overdue, needsPerson } = searchAttributes;
  return { urgency: shown.get(urgency), overdue: shown.get(overdue), needsPerson: shown.get(needsPerson) };
}

/** The refusal of an officer's new date. */
async function refusalOf(single: TypedCase<'survivor-benefit'>, newDate: string): Promise<CaseRefusedError> {
  const event = { type: 'officer.rescheduled', by: 'bhxh', reason, newDate };
  const answer: unknown = await single.handle
    .send({ id: `to-${newDate}`, dossier: benefit, event })
    .catch((fault: unknown) => fault);
  if (answer instanceof CaseRefusedError) return answer;
  throw new Error(`The case should have refused ${newDate}: ${JSON.stringify(answer)}`);
}

describe('scenario 26: social insurance has not decided by Thursday 12/03/2026, 17:00', () => {
  it('owes an apology from the next office minute, gives one new date, and its breach stays on record', async () => {
    const single = await openHeld('094055126001');
    const until = clockOf(single.id);
    await until('2026-03-13T07:20+07:00');
    expect(await single.dossier(benefit)).toMatchObject({ overdue: false, overdueSince: null, apologyOwed: false });
    expect((await single.view()).nextWake).toEqual({ at: '2026-03-13 07:30', why: 'legal', dossier: benefit });
    expect(await inLists(single.id)).toEqual({ urgency: 'dueSoon', overdue: false, needsPerson: false });

    await until('2026-03-13T07:40+07:00');
    const late = { overdue: true, overdueSince: '2026-03-13 07:30', dueAt: '2026-03-12 17:00' };
    expect(await single.dossier(benefit)).toMatchObject({ ...late, apologyOwed: true, escalation: 0 });
    expect(await inLists(single.id)).toEqual({ urgency: 'overdue', overdue: true, needsPerson: true });
    expect(await currentDetailsOf(site.temporal, single.id)).toMatch(
      /Trợ cấp tử tuất · Survivor benefit\*\* — chưa gửi Phiếu xin lỗi.*form 04.*`2026-03-13 07:30`/,
    );

    const event = { type: 'officer.rescheduled', by: 'bhxh', reason, newDate: '2026-03-19' };
    await single.handle.send({ id: 'apology', dossier: benefit, event });
    const rescheduled = { at: '2026-03-13 07:40', dueAt: '2026-03-19 17:00', reason };
    expect(await single.dossier(benefit)).toMatchObject({ ...late, apologyOwed: false, rescheduled });
    expect((await single.dossier(benefit)).forms.at(-1)).toEqual({
      formSet: '03/2025/TT-VPCP',
      number: '04',
      at: '2026-03-13 07:40',
    });
    expect(await inLists(single.id)).toEqual({ urgency: 'overdue', overdue: true, needsPerson: false });
    expect(await single.view()).toMatchObject({ promisedAt: '2026-03-12 17:00', projectedAt: '2026-03-19 17:00' });

    const written = (await historyOf(site.temporal, single.id)).length;
    const again = await refusalOf(single, '2026-03-25');
    expect(again.refusal).toBe('ALREADY_RESCHEDULED');
    expect(again.message).toContain('rescheduled once, on 2026-03-13, to 2026-03-19');
    expect(await historyOf(site.temporal, single.id)).toHaveLength(written);
    expect(await single.dossier(benefit)).toMatchObject({ rescheduled });

    // One, three and five working days after it became overdue, at the hour of opening.
    for (const [day, rung, before] of [
      ['2026-03-16', 1, 0],
      ['2026-03-18', 3, 1],
      ['2026-03-20', 5, 3],
    ] as const) {
      await until(`${day}T07:20+07:00`);
      expect(await single.dossier(benefit)).toMatchObject({ escalation: before });
      expect((await single.view()).nextWake).toEqual({ at: `${day} 07:30`, why: 'legal', dossier: benefit });
      await until(`${day}T07:40+07:00`);
      expect(await single.dossier(benefit)).toMatchObject({ escalation: rung, overdue: true });
    }

    await letGo(site, agency, single.id);
    await chooseBenefit(single, 'monthly');
    const view = await waitForEnd(single);
    expect(view).toMatchObject({ outcome: 'returned', urgency: 'onTime' });
    const decided = { status: 10, dueAt: '2026-03-12 17:00', overdueSince: '2026-03-13 07:30', rescheduled };
    expect(dossierIn(view, benefit)).toMatchObject({ ...decided, overdue: false, apologyOwed: false });
    expect(dossierIn((await single.result()).view, benefit)).toMatchObject(decided);
    expect(await inLists(single.id)).toEqual({ urgency: 'onTime', overdue: true, needsPerson: false });
    expect((await site.register.findCase(single.id))?.final?.dossiers).toMatchObject([
      {
        id: benefit,
        dueAt: instantOf('2026-03-12T17:00+07:00'),
        overdueSince: instantOf('2026-03-13T07:30+07:00'),
        rescheduledTo: instantOf('2026-03-19T17:00+07:00'),
      },
    ]);
    expect(await remindersOf(site.temporal, single.id)).toEqual([
      '2026-03-11 07:30',
      '2026-03-12 17:00',
      '2026-03-13 07:30',
      '2026-03-16 07:30',
      '2026-03-18 07:30',
      '2026-03-20 07:30',
    ]);
    expect(await mostPendingTimersOf(site.temporal, single.id)).toBe(1);
  });

  it('is given no date that the law does not allow: not the old one, no day off, and none while nobody counts', async () => {
    const single = await openHeld('094055126002');
    const until = clockOf(single.id);
    await until('2026-03-10T09:00+07:00');
    const written = (await historyOf(site.temporal, single.id)).length;
    for (const [newDate, says] of [
      ['2026-03-12', 'the new date 2026-03-12 is not after the present one, 2026-03-12'],
      ['2026-03-14', '2026-03-14 is no working day'],
      ['2027-03-15', 'does not hold the year of 2027-03-15'],
    ] as const) {
      const refused = await refusalOf(single, newDate);
      expect([refused.refusal, refused.message]).toEqual(['RESCHEDULING_REFUSED', expect.stringContaining(says)]);
    }
    expect(await historyOf(site.temporal, single.id)).toHaveLength(written);

    await letGo(site, agency, single.id);
    // The relatives choose: nobody counts meanwhile.
    await waitForDossier(single, benefit, ({ suspended }) => suspended);
    expect((await single.dossier(benefit)).allowed).not.toContain('officer.rescheduled');
    const refused = await refusalOf(single, '2026-03-13');
    expect([refused.refusal, refused.message]).toEqual([
      'RESCHEDULING_REFUSED',
      expect.stringContaining('its limit has been suspended since'),
    ]);
    expect(await single.dossier(benefit)).toMatchObject({ rescheduled: null, overdueSince: null });
  });

  it('may be told in advance, and then nobody owes an apology any more', async () => {
    const single = await openHeld('094055126003');
    const until = clockOf(single.id);
    await until('2026-03-12T10:00+07:00');
    const event = { type: 'officer.rescheduled', by: 'bhxh', reason, newDate: '2026-03-16' };
    await single.handle.send({ id: 'apology', dossier: benefit, event });
    await until('2026-03-13T07:40+07:00');
    // The new date is no new limit: the breach is one all the same.
    expect(await single.dossier(benefit)).toMatchObject({ overdueSince: '2026-03-13 07:30', apologyOwed: false });
    expect(await inLists(single.id)).toEqual({ urgency: 'overdue', overdue: true, needsPerson: false });
  });
});
