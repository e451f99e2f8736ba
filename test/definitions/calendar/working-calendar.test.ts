import { describe, expect, it } from 'vitest';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import { addDays, localDate, weekday, yearOf } from '../../../definitions/calendar/local-date.js';
import { nearDueAt } from '../../../definitions/calendar/milestones.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { CalendarMissing, sliceOf, type WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { isWorkingDay, workingDaysBetween } from '../../../definitions/calendar/working-days.js';

const day = localDate;
const years = Object.entries(publicSectorCalendar.years);

describe('the calendar of public offices', () => {
  it.each([
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('%i has %i working days', (year, count) => {
    const first = day(`${year}-01-01`);
    const days = Array.from({ length: 366 }, (_, place) => addDays(first, place)).filter(
      (date) => yearOf(date) === year,
    );
    expect(days.filter((date) => isWorkingDay(date, publicSectorCalendar))).toHaveLength(count);
    const beforeLast = workingDaysBetween(first, day(`${year}-12-31`), publicSectorCalendar);
    expect(beforeLast + Number(isWorkingDay(first, publicSectorCalendar))).toBe(count);
  });

  it.each(years)('every day off of %s is a weekday of that year, and says why and by which text', (year, { off }) => {
    for (const [date, { reason, source }] of Object.entries(off)) {
      expect(yearOf(day(date))).toBe(Number(year));
      expect([1, 2, 3, 4, 5], date).toContain(weekday(day(date)));
      expect(reason.vi && reason.en && source.act, date).toBeTruthy();
    }
  });

  it.each(years)('every Saturday worked in %s stands in for a weekday that is off', (_, { off, worked }) => {
    expect(Object.keys(worked).length).toBeGreaterThan(0);
    for (const [date, { insteadOf }] of Object.entries(worked)) {
      expect(weekday(day(date)), date).toBe(6);
      expect(off[insteadOf]?.reason.vi).toBe('nghỉ hoán đổi');
    }
  });

  it('travels as plain JSON', () => {
    expect(JSON.parse(JSON.stringify(publicSectorCalendar))).toEqual(publicSectorCalendar);
  });

  it('has Tết 2026 off from Saturday 14/02 to Sunday 22/02', () => {
    expect(workingDaysBetween(day('2026-02-13'), day('2026-02-22'), publicSectorCalendar)).toBe(0);
    expect(isWorkingDay(day('2026-02-13'), publicSectorCalendar)).toBe(true);
    expect(isWorkingDay(day('2026-02-23'), publicSectorCalendar)).toBe(true);
  });
});

describe('counting working days', () => {
  it('leaves the first day out and takes the last day in', () => {
    expect(workingDaysBetween(day('2026-03-02'), day('2026-03-03'), publicSectorCalendar)).toBe(1);
    expect(workingDaysBetween(day('2026-03-02'), day('2026-03-02'), publicSectorCalendar)).toBe(0);
  });

  it('counts nothing backwards', () => {
    expect(workingDaysBetween(day('2026-03-03'), day('2026-03-02'), publicSectorCalendar)).toBe(0);
  });

  it('crosses from one known year into the next', () => {
    expect(workingDaysBetween(day('2025-12-30'), day('2026-01-05'), publicSectorCalendar)).toBe(2);
  });

  it('refuses a year without a calendar and says which years it holds', () => {
    const count = () => workingDaysBetween(day('2026-12-30'), day('2027-01-04'), publicSectorCalendar);
    expect(count).toThrow(CalendarMissing);
    expect(count).toThrow(/"public-sector" \(version 1\).*2027.*2024, 2025, 2026.*Publish/);
    expect(() => isWorkingDay(day('2027-01-04'), publicSectorCalendar)).toThrow(
      expect.objectContaining({ year: 2027, calendar: 'public-sector' }),
    );
  });
});

describe('a calendar from elsewhere', () => {
  it('may list a Saturday as off or a Monday as worked without changing a count', () => {
    const monday = day('2026-03-09');
    const extra = { reason: { vi: 'thử', en: 'test' }, source: { act: 'test', grade: 'unverified' } } as const;
    const calendar: WorkingCalendar = {
      ...publicSectorCalendar,
      years: { 2026: { off: { '2026-03-07': extra }, worked: { [monday]: { ...extra, insteadOf: monday } } } },
    };
    expect(workingDaysBetween(day('2026-03-01'), day('2026-03-15'), calendar)).toBe(10);
    expect(isWorkingDay(monday, calendar)).toBe(true);
    expect(isWorkingDay(day('2026-03-07'), calendar)).toBe(false);
  });
});

describe('the slice that a case carries', () => {
  it('holds the years that the case may touch and no other', () => {
    const slice = sliceOf(publicSectorCalendar, day('2025-12-01'), day('2026-03-01'));
    expect(Object.keys(slice.years)).toEqual(['2025', '2026']);
    expect(slice.officeHours).toEqual(publicSectorCalendar.officeHours);
  });

  it('holds the year before too when the warning of an early January date lies there', () => {
    const slice = sliceOf(publicSectorCalendar, day('2026-01-05'), day('2026-03-01'));
    expect(Object.keys(slice.years)).toEqual(['2025', '2026']);
    expect(formatInstant(nearDueAt(instantOf('2026-01-05T17:00+07:00'), slice))).toBe('2025-12-31 07:30');
  });

  it('leaves out a year that nobody has decreed', () => {
    expect(Object.keys(sliceOf(publicSectorCalendar, day('2026-12-01'), day('2027-03-01')).years)).toEqual(['2026']);
  });
});
