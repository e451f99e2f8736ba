/** Every row of the scenario table that has a date. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../../definitions/calendar/explanation.js';
import { formatInstant } from '../../../definitions/calendar/instant.js';
import { remaining, resume, startClock, suspend } from '../../../definitions/calendar/limit-clock.js';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { escalationAt, nearDueAt, overdueAt } from '../../../definitions/calendar/milestones.js';
import { receivedAt } from '../../../definitions/calendar/office-time.js';
import { publicSectorCalendar as calendar } from '../../../definitions/calendar/public-sector.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { workingDaysBetween } from '../../../definitions/calendar/working-days.js';
import { year2026 } from '../../../definitions/calendar/years/2026.js';
import { off } from '../../../definitions/calendar/years/reasons.js';
import { type LegalLimit, limitTerms } from '../../../definitions/language/legal-limit.js';
import { refV1 } from '../../../definitions/law/limits.js';
import { at, cd, due, dueIn, source, wd, wh } from './sample-limits.js';

/** Of a dossier received on the day of `from`. */
const counted = (limit: LegalLimit, from: string) => limitTerms(limit, localDate(from.slice(0, 10))).counted;

function lawfullyDue(limit: LegalLimit, from: string, ...pauses: readonly (readonly [from: string, to: string])[]) {
  return due(counted(limit, from), from, ...pauses);
}

describe('due dates of the death bundle', () => {
  it('1: accepted on a Monday morning, registered the same day, residence on Tuesday, insurance on Thursday of next week', () => {
    expect(lawfullyDue(refV1.deathRegistration, '2026-03-02T09:10')).toBe('2026-03-02 17:00');
    expect(lawfullyDue(refV1.residenceDeregistration, '2026-03-02T11:00')).toBe('2026-03-03 17:00');
    expect(lawfullyDue(refV1.insuranceFuneral, '2026-03-02T11:00')).toBe('2026-03-12 17:00');
    expect(lawfullyDue(refV1.survivorBenefit, '2026-03-02T11:00')).toBe('2026-03-12 17:00');
  });

  it('2: accepted at 15:20 on the last Friday before Tết, registered on the first day after it', () => {
    expect(lawfullyDue(refV1.deathRegistration, '2026-02-13T15:20')).toBe('2026-02-23 17:00');
    expect(lawfullyDue(refV1.residenceDeregistration, '2026-02-23T10:00')).toBe('2026-02-24 17:00');
    expect(lawfullyDue(refV1.insuranceFuneral, '2026-02-23T10:00')).toBe('2026-03-05 17:00');
  });

  it('2: names the whole of Tết as days off, from Saturday 14/02 to Sunday 22/02', () => {
    const filed = at('2026-02-13T15:20');
    const { afterCutOff, skipped } = explain(
      startClock(counted(refV1.deathRegistration, '2026-02-13'), filed),
      calendar,
    );
    expect(afterCutOff).toBe(true);
    expect(skipped.map(({ date }) => date.slice(5))).toEqual(
      ['14', '15', '16', '17', '18', '19', '20', '21', '22'].map((day) => `02-${day}`),
    );
    expect(new Set(skipped.map(({ reason, source: { act } }) => `${reason.en}, ${act}`))).toEqual(
      new Set(['Lunar New Year, 9441/TB-BNV']),
    );
  });

  it('3: the insurance service being down around Tết moves nothing', () => {
    expect(lawfullyDue(refV1.insuranceFuneral, '2026-02-11T10:00')).toBe('2026-03-02 17:00');
    expect(workingDaysBetween(localDate('2026-02-23'), localDate('2026-03-02'), calendar)).toBe(5);
    const clock = startClock(counted(refV1.insuranceFuneral, '2026-02-11'), at('2026-02-11T10:00'));
    expect(remaining(clock, at('2026-02-23T17:00'), calendar)).toEqual({ unit: 'workingDays', count: 5 });
  });

  it('4: six working days of waiting for papers move Thursday 23/04 to Wednesday 06/05', () => {
    expect(lawfullyDue(refV1.funeralSupport, '2026-04-20T09:00')).toBe('2026-04-23 17:00');
    expect(workingDaysBetween(localDate('2026-04-21'), localDate('2026-05-04'), calendar)).toBe(6);
    expect(lawfullyDue(refV1.funeralSupport, '2026-04-20T09:00', ['2026-04-21T10:00', '2026-05-04T15:00'])).toBe(
      '2026-05-06 17:00',
    );
  });

  it('4: keeps its two working days while it is suspended', () => {
    const clock = startClock(counted(refV1.funeralSupport, '2026-04-20'), at('2026-04-20T09:00'));
    const stopped = suspend(clock, at('2026-04-21T10:00'), { vi: 'chờ bổ sung', en: 'papers asked for' });
    const twoDays = { unit: 'workingDays', count: 2 };
    expect(remaining(stopped, at('2026-04-29T09:00'), calendar)).toEqual(twoDays);
    const going = resume(stopped, at('2026-05-04T15:00'));
    expect(remaining(going, at('2026-05-04T15:00'), calendar)).toEqual(twoDays);
    expect(explain(going, calendar).pauses).toMatchObject([
      { reason: { en: 'papers asked for' }, length: { unit: 'workingDays', count: 6 } },
    ]);
  });

  it('12: a death of 2018 reported in 2026 is verified within three working days', () => {
    expect(lawfullyDue(refV1.deathRegistrationVerified, '2026-06-01T08:00')).toBe('2026-06-04 17:00');
  });

  it('17: a limit begun at the district office ends on the same day at its successor', () => {
    expect(due(wd(5), '2025-06-27T10:00')).toBe('2025-07-04 17:00');
    expect(lawfullyDue(refV1.funeralSupport, '2025-06-27T10:00')).toBe('2025-07-04 17:00');
  });

  it('17: what is received from 01/07/2025 on has the three days of the commune', () => {
    expect(lawfullyDue(refV1.funeralSupport, '2025-06-30T10:00')).toBe('2025-07-07 17:00');
    expect(lawfullyDue(refV1.funeralSupport, '2025-07-01T10:00')).toBe('2025-07-04 17:00');
  });

  it('22: days of home affairs are calendar days, and a Saturday moves on to Monday', () => {
    expect(lawfullyDue(refV1.homeAffairs, '2026-08-17T08:00')).toBe('2026-09-07 17:00');
    expect(lawfullyDue(refV1.homeAffairsMonthly, '2026-08-17T08:00')).toBe('2026-09-10 17:00');
    const nineteenDays = startClock(counted(refV1.homeAffairs, '2026-08-17'), at('2026-08-17T08:00'));
    expect(explain(nineteenDays, calendar)).toMatchObject({
      endedOnDayOff: '2026-09-05',
      skipped: [{ date: '2026-09-05' }, { date: '2026-09-06' }],
    });
  });

  it('25: filed online during Tết, received at the first opening after it', () => {
    const received = receivedAt(at('2026-02-18T10:00'), calendar);
    expect(formatInstant(received)).toBe('2026-02-23 07:30');
    expect(lawfullyDue(refV1.deathRegistration, '2026-02-23T07:30')).toBe('2026-02-23 17:00');
    expect(lawfullyDue(refV1.deathRegistration, '2026-02-18T10:00')).toBe('2026-02-23 17:00');
  });

  it('25: the duty to report within 15 days does not wait for the office to open', () => {
    expect(due(cd(15), '2026-02-10T20:00')).toBe('2026-02-25 17:00');
  });

  it('26: what is not decided on Thursday 12/03 is overdue on Friday, and climbs the ladder by working days', () => {
    const end = at('2026-03-12T17:00');
    expect(lawfullyDue(refV1.insuranceFuneral, '2026-03-02T11:00')).toBe(formatInstant(end));
    expect(formatInstant(nearDueAt(counted(refV1.insuranceFuneral, '2026-03-02'), end, calendar))).toBe(
      '2026-03-11 07:30',
    );
    expect(formatInstant(overdueAt(end, calendar))).toBe('2026-03-13 07:30');
    const ladder = [1, 3, 5].map((days) => formatInstant(escalationAt(days, end, calendar)));
    expect(ladder).toEqual(['2026-03-16 07:30', '2026-03-18 07:30', '2026-03-20 07:30']);
  });

  it('26: stays overdue, whatever is asked of the citizen afterwards', () => {
    const late = startClock(counted(refV1.insuranceFuneral, '2026-03-02'), at('2026-03-02T11:00'));
    const asked = suspend(late, at('2026-03-13T09:00'));
    expect(remaining(asked, at('2026-03-17T09:00'), calendar)).toEqual({ unit: 'workingDays', count: -3 });
    const going = resume(asked, at('2026-03-17T09:00'));
    expect(remaining(going, at('2026-03-17T09:00'), calendar)).toEqual({ unit: 'workingDays', count: -3 });
    expect(formatInstant(explain(going, calendar).dueAt)).toBe('2026-03-12 17:00');
  });
});

describe('due dates of other procedures', () => {
  it('18: a birth bundle accepted before National Day skips its three days off', () => {
    expect(due(wd(3), '2026-08-28T16:10')).toBe('2026-09-07 17:00');
    expect(due(wd(5), '2026-08-28T16:10')).toBe('2026-09-09 17:00');
  });

  it('19: one day from a Friday ends on the Saturday that is worked in exchange', () => {
    expect(due(wd(1), '2026-08-21T09:00')).toBe('2026-08-22 17:00');
    expect(explain(startClock(wd(1), at('2026-08-21T09:00')), calendar).madeUp).toMatchObject([
      { date: '2026-08-22', insteadOf: '2026-08-31', source: { act: '9441/TB-BNV' } },
    ]);
  });

  it('19: a limit in calendar days may end on that Saturday too, and says why it is no day off', () => {
    expect(due(cd(1), '2026-08-21T09:00')).toBe('2026-08-22 17:00');
    expect(explain(startClock(cd(1), at('2026-08-21T09:00')), calendar)).toMatchObject({
      endedOnDayOff: null,
      madeUp: [{ date: '2026-08-22' }],
    });
  });

  it('20: an enterprise registered around 30/04/2024', () => {
    expect(due(wd(3), '2024-04-25T09:00')).toBe('2024-05-03 17:00');
    expect(due(wd(4), '2024-04-25T09:00')).toBe('2024-05-04 17:00');
  });

  it('21: Culture Day is off, and one more day off would move the date by one', () => {
    expect(due(wd(3), '2026-11-20T09:00')).toBe('2026-11-26 17:00');
    const declared: WorkingCalendar = {
      ...calendar,
      years: { 2026: { ...year2026, off: { ...year2026.off, '2026-11-23': off('culture', source) } } },
    };
    expect(dueIn(declared, wd(3), '2026-11-20T09:00')).toBe('2026-11-27 17:00');
  });

  it('23: four working hours from Friday 15:30 before Tết end on Monday 10:00 after it', () => {
    expect(due(wh(4), '2026-02-13T15:30')).toBe('2026-02-23 10:00');
    const { counted: spans } = explain(startClock(wh(4), at('2026-02-13T15:30')), calendar);
    expect(spans.map(({ from, to }) => [formatInstant(from), formatInstant(to)])).toEqual([
      ['2026-02-13 15:30', '2026-02-13 17:00'],
      ['2026-02-23 07:30', '2026-02-23 10:00'],
    ]);
  });

  it('24: an investor files in March 2026', () => {
    expect(due(cd(15), '2026-03-16T09:00')).toBe('2026-03-31 17:00');
    expect(due(wd(3), '2026-03-31T09:00')).toBe('2026-04-03 17:00');
    expect(due(cd(30), '2026-04-03T09:00')).toBe('2026-05-04 17:00');
    expect(due(wd(5), '2026-03-16T09:00')).toBe('2026-03-23 17:00');
  });
});
