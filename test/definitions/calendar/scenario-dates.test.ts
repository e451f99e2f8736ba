/** Every row of the scenario table that has a date in days; hours belong to a later limit unit. */
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../definitions/calendar/due-at.js';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { receivedAt } from '../../../definitions/calendar/received-at.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { workingDaysBetween } from '../../../definitions/calendar/working-days.js';
import { year2026 } from '../../../definitions/calendar/years/2026.js';
import { off } from '../../../definitions/calendar/years/reasons.js';
import { calendarDays, type TimeLimit, workingDays } from '../../../definitions/language/time-limit.js';
import { refV1 } from '../../../definitions/law/limits.js';

const source = { act: 'test', grade: 'unverified' } as const;
const wd = (days: number) => workingDays(days, source);
const cd = (days: number) => calendarDays(days, source);

function due(limit: TimeLimit, from: string, ...pauses: readonly (readonly [from: string, to: string])[]): string {
  const spans = pauses.map(([start, end]) => ({ from: instantOf(`${start}+07:00`), to: instantOf(`${end}+07:00`) }));
  return formatInstant(dueAt(limit, instantOf(`${from}+07:00`), publicSectorCalendar, spans));
}

describe('due dates of the death bundle', () => {
  it('1: accepted on a Monday morning, registered the same day, residence on Tuesday, insurance on Thursday of next week', () => {
    expect(due(refV1.deathRegistration, '2026-03-02T09:10')).toBe('2026-03-02 17:00');
    expect(due(refV1.residenceDeregistration, '2026-03-02T11:00')).toBe('2026-03-03 17:00');
    expect(due(refV1.insuranceFuneral, '2026-03-02T11:00')).toBe('2026-03-12 17:00');
    expect(due(refV1.survivorBenefit, '2026-03-02T11:00')).toBe('2026-03-12 17:00');
  });

  it('2: accepted at 15:20 on the last Friday before Tết, registered on the first day after it', () => {
    expect(due(refV1.deathRegistration, '2026-02-13T15:20')).toBe('2026-02-23 17:00');
    expect(due(refV1.residenceDeregistration, '2026-02-23T10:00')).toBe('2026-02-24 17:00');
    expect(due(refV1.insuranceFuneral, '2026-02-23T10:00')).toBe('2026-03-05 17:00');
  });

  it('3: the insurance service being down around Tết moves nothing', () => {
    expect(due(refV1.insuranceFuneral, '2026-02-11T10:00')).toBe('2026-03-02 17:00');
    expect(workingDaysBetween(localDate('2026-02-23'), localDate('2026-03-02'), publicSectorCalendar)).toBe(5);
  });

  it('4: six working days of waiting for papers move Thursday 23/04 to Wednesday 06/05', () => {
    expect(due(refV1.funeralSupport, '2026-04-20T09:00')).toBe('2026-04-23 17:00');
    expect(workingDaysBetween(localDate('2026-04-21'), localDate('2026-05-04'), publicSectorCalendar)).toBe(6);
    expect(due(refV1.funeralSupport, '2026-04-20T09:00', ['2026-04-21T10:00', '2026-05-04T15:00'])).toBe(
      '2026-05-06 17:00',
    );
  });

  it('12: a death of 2018 reported in 2026 is verified within three working days', () => {
    expect(due(refV1.deathRegistrationVerified, '2026-06-01T08:00')).toBe('2026-06-04 17:00');
  });

  it('17: a limit begun at the district office ends on the same day at its successor', () => {
    expect(due(wd(5), '2025-06-27T10:00')).toBe('2025-07-04 17:00');
  });

  it('22: days of home affairs are calendar days, and a Saturday moves on to Monday', () => {
    expect(due(refV1.homeAffairs, '2026-08-17T08:00')).toBe('2026-09-07 17:00');
    expect(due(refV1.homeAffairsMonthly, '2026-08-17T08:00')).toBe('2026-09-10 17:00');
  });

  it('25: filed online during Tết, received at the first opening after it', () => {
    const filed = instantOf('2026-02-18T10:00+07:00');
    const received = receivedAt(filed, publicSectorCalendar);
    expect(formatInstant(received)).toBe('2026-02-23 07:30');
    expect(formatInstant(dueAt(refV1.deathRegistration, received, publicSectorCalendar))).toBe('2026-02-23 17:00');
  });

  it('25: the duty to report within 15 days does not wait for the office to open', () => {
    expect(due(cd(15), '2026-02-10T20:00')).toBe('2026-02-25 17:00');
  });
});

describe('due dates of other procedures', () => {
  it('18: a birth bundle accepted before National Day skips its three days off', () => {
    expect(due(wd(3), '2026-08-28T16:10')).toBe('2026-09-07 17:00');
    expect(due(wd(5), '2026-08-28T16:10')).toBe('2026-09-09 17:00');
  });

  it('19: one day from a Friday ends on the Saturday that is worked in exchange', () => {
    expect(due(wd(1), '2026-08-21T09:00')).toBe('2026-08-22 17:00');
  });

  it('20: an enterprise registered around 30/04/2024', () => {
    expect(due(wd(3), '2024-04-25T09:00')).toBe('2024-05-03 17:00');
    expect(due(wd(4), '2024-04-25T09:00')).toBe('2024-05-04 17:00');
  });

  it('21: Culture Day is off, and one more day off would move the date by one', () => {
    expect(due(wd(3), '2026-11-20T09:00')).toBe('2026-11-26 17:00');
    const declared: WorkingCalendar = {
      ...publicSectorCalendar,
      years: { 2026: { ...year2026, off: { ...year2026.off, '2026-11-23': off('culture', source) } } },
    };
    const moved = dueAt(wd(3), instantOf('2026-11-20T09:00+07:00'), declared);
    expect(formatInstant(moved)).toBe('2026-11-27 17:00');
  });

  it('24: an investor files in March 2026', () => {
    expect(due(cd(15), '2026-03-16T09:00')).toBe('2026-03-31 17:00');
    expect(due(wd(3), '2026-03-31T09:00')).toBe('2026-04-03 17:00');
    expect(due(cd(30), '2026-04-03T09:00')).toBe('2026-05-04 17:00');
    expect(due(wd(5), '2026-03-16T09:00')).toBe('2026-03-23 17:00');
  });
});
