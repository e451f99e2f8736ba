import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseHandle } from '../../client/case-handle.js';
import { type Instant, instantOf } from '../../definitions/calendar/instant.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { attributeCourse, mostPendingTimersOf, remindersOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const allowance = 'funeral-allowance';
const agency = 'social-insurance';
const filedAt = instantOf('2026-03-02T09:10+07:00');

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** Eight working days from Monday 02/03/2026 are over on Thursday 12/03 at 17:00. */
async function openHeld(personalId: string): Promise<CaseHandle> {
  await site.fault(agency, { kind: 'hold', personalId });
  const declaration = filedLater(pensionerDeclaration({ personalId }));
  const linked = (await site.client.openCase(allowance, declaration, { filedAt })).case.handle;
  await waitForDossier(linked, allowance, ({ status }) => status === 4);
  return linked;
}

/** Moves the case's legal clock from one time to another, in Vietnam. */
function move({ caseId }: CaseHandle, from: Instant, to: Instant): Promise<void> {
  return site.forward(caseId, to - from);
}

async function inLists({ caseId }: CaseHandle) {
  const { typedSearchAttributes: shown } = await site.temporal.workflow.getHandle(caseId).describe();
  return { urgency: shown.get(searchAttributes.urgency), overdue: shown.get(searchAttributes.overdue) };
}

describe('a legal limit that runs out', () => {
  it('is announced at the opening of the last working day before, and overdue from the next office minute, once each', async () => {
    const linked = await openHeld('094055700001');
    expect((await linked.dossier(allowance)).dueAt).toBe('2026-03-12 17:00');
    // Opening is at 07:30. The tests' own seconds pass too, so they stay some minutes away from it.
    const dayBefore = instantOf('2026-03-11T07:20+07:00');
    await move(linked, filedAt, dayBefore);
    expect(await inLists(linked)).toEqual({ urgency: 'onTime', overdue: false });

    const announced = instantOf('2026-03-11T07:40+07:00');
    await move(linked, dayBefore, announced);
    expect(await inLists(linked)).toEqual({ urgency: 'dueSoon', overdue: false });
    expect((await linked.view()).nextDue).toEqual({ dossier: allowance, at: '2026-03-12 17:00' });

    const nextMorning = instantOf('2026-03-13T07:20+07:00');
    await move(linked, announced, nextMorning);
    expect(await inLists(linked)).toEqual({ urgency: 'dueSoon', overdue: false });

    const tooLate = instantOf('2026-03-13T07:40+07:00');
    await move(linked, nextMorning, tooLate);
    expect(await inLists(linked)).toEqual({ urgency: 'overdue', overdue: true });
    expect(await linked.dossier(allowance)).toMatchObject({ overdue: true, status: 4 });
    await move(linked, tooLate, instantOf('2026-03-20T09:00+07:00'));

    await site.release(agency, `${linked.caseId}/`);
    const view = await waitForEnd(linked);
    // What is decided is late no longer; that it was stays on record.
    expect(view).toMatchObject({ outcome: 'returned', urgency: 'onTime' });
    const breach = { overdue: false, overdueSince: '2026-03-13 07:30', dueAt: '2026-03-12 17:00' };
    expect(dossierIn(view, allowance)).toMatchObject({ status: 10, ...breach });
    const { caseId } = linked;
    const urgency = await attributeCourse(site.temporal, caseId, 'CaseUrgency');
    expect(urgency).toEqual(['onTime', 'dueSoon', 'overdue', 'onTime']);
    expect(await attributeCourse(site.temporal, caseId, 'CaseOverdue')).toEqual([false, true]);
    expect(await remindersOf(site.temporal, caseId)).toEqual([
      '2026-03-11 07:30',
      '2026-03-12 17:00',
      '2026-03-13 07:30',
      '2026-03-16 07:30',
      '2026-03-18 07:30',
      '2026-03-20 07:30',
    ]);
  });

  it('says nothing more once the agency has decided in time', async () => {
    const linked = await openHeld('094055700002');
    await move(linked, filedAt, instantOf('2026-03-12T16:00+07:00'));
    await site.release(agency, `${linked.caseId}/`);
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', urgency: 'onTime' });
    expect(await attributeCourse(site.temporal, linked.caseId, 'CaseUrgency')).toEqual(['onTime', 'dueSoon', 'onTime']);
    expect(await attributeCourse(site.temporal, linked.caseId, 'CaseOverdue')).toEqual([false]);
    expect(await mostPendingTimersOf(site.temporal, linked.caseId)).toBe(1);
  });

  it('is announced anew after a supplement has moved it', async () => {
    const personalId = '094055700003';
    const linked = await openHeld(personalId);
    const wednesday = instantOf('2026-03-11T09:00+07:00');
    await move(linked, filedAt, wednesday);
    expect((await inLists(linked)).urgency).toBe('dueSoon');
    await site.fault(agency, { kind: 'asksSupplement', items: ['so-bhxh'], personalId });
    await site.release(agency, `${linked.caseId}/`);
    await waitForDossier(linked, allowance, ({ status }) => status === 5);
    expect((await inLists(linked)).urgency).toBe('onTime');

    const friday = instantOf('2026-03-20T09:00+07:00');
    await move(linked, wednesday, friday);
    // Decided while we look, it would no longer be near its end.
    await site.fault(agency, { kind: 'lateCallback', ms: 3_600_000, personalId });
    const documents = [{ kind: 'so-bhxh', location: 'test-store/insurance-book.pdf' }];
    await linked.send({ id: 'supplied-1', dossier: allowance, event: { type: 'citizen.supplied', documents } });
    const resumed = await waitForDossier(linked, allowance, ({ suspended }) => !suspended);
    expect(resumed).toMatchObject({ dueAt: '2026-03-23 17:00', nearDue: true });
    const { caseId } = linked;
    expect(await attributeCourse(site.temporal, caseId, 'CaseUrgency')).toEqual([
      'onTime',
      'dueSoon',
      'onTime',
      'dueSoon',
    ]);
  });
});
