import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import {
  addDays,
  dayNumber,
  fromDayNumber,
  localDate,
  weekday,
  yearOf,
} from '../../../definitions/calendar/local-date.js';
import { nearDueAt } from '../../../definitions/calendar/milestones.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import {
  CalendarMissing,
  reaches,
  sliceOf,
  type WorkingCalendar,
} from '../../../definitions/calendar/working-calendar.js';
import { isWorkingDay, WorkingDays, workingDaysBetween } from '../../../definitions/calendar/working-days.js';

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

  it.each(years)('every day off of %s lies in that year, and says why and by which text', (year, { off }) => {
    for (const [date, { reason, source }] of Object.entries(off)) {
      expect(yearOf(day(date))).toBe(Number(year));
      expect(reason.vi && reason.en && source.act, date).toBeTruthy();
    }
  });

  it.each(years)('a day off of %s is a weekday, or a feast that falls on a weekend', (_, { off }) => {
    const feasts = ['Tết Nguyên đán', 'Giỗ Tổ Hùng Vương', 'Ngày Văn hóa Việt Nam', 'Quốc khánh'];
    for (const [date, { reason }] of Object.entries(off)) {
      if ([1, 2, 3, 4, 5].includes(weekday(day(date)))) continue;
      expect(feasts, date).toContain(reason.vi);
    }
  });

  it('lists the weekdays off of the decrees and no other', () => {
    const weekdaysOff = years.map(([year, { off }]) => [
      year,
      Object.keys(off)
        .filter((date) => ![0, 6].includes(weekday(day(date))))
        .map((date) => date.slice(5))
        .join(' '),
    ]);
    expect(Object.fromEntries(weekdaysOff)).toEqual({
      2024: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
      2025: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
      2026: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    });
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
  const plain: WorkingCalendar = {
    ...publicSectorCalendar,
    years: Object.fromEntries(Array.from({ length: 12 }, (_, place) => [2020 + place, { off: {}, worked: {} }])),
  };

  it('in a calendar without days off, the n-th is a weekday with exactly n weekdays up to it', () => {
    const days = new WorkingDays(plain);
    const anyDay = fc.integer({ min: dayNumber(day('2020-01-01')), max: dayNumber(day('2029-12-31')) });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (start, count) => {
        const later = days.nthAfter(start, count);
        expect([0, 6]).not.toContain(weekday(fromDayNumber(later)));
        expect(days.between(start, later)).toBe(count);
      }),
      { numRuns: 10_000 },
    );
  });

  it('in such a calendar, Friday, Saturday and Sunday are all followed by Monday', () => {
    const days = new WorkingDays(plain);
    const friday = dayNumber(day('2026-03-06'));
    for (const start of [friday, friday + 1, friday + 2])
      expect(fromDayNumber(days.nthAfter(start, 1))).toBe('2026-03-09');
  });

  it('reads two years apart though both are the same object', () => {
    const none = { off: {}, worked: {} };
    const same: WorkingCalendar = { ...publicSectorCalendar, years: { 2024: none, 2025: none } };
    expect(workingDaysBetween(day('2024-01-01'), day('2024-12-31'), same)).toBe(261);
    expect(workingDaysBetween(day('2025-01-01'), day('2025-12-31'), same)).toBe(260);
  });

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
    expect(formatInstant(nearDueAt({ unit: 'workingDays' }, instantOf('2026-01-05T17:00+07:00'), slice))).toBe(
      '2025-12-31 07:30',
    );
  });

  it('leaves out a year that nobody has decreed', () => {
    expect(Object.keys(sliceOf(publicSectorCalendar, day('2026-12-01'), day('2027-03-01')).years)).toEqual(['2026']);
  });
});

describe('how far a calendar reaches', () => {
  it('is to the last day of its last year', () => {
    expect(reaches(publicSectorCalendar, localDate('2026-12-31'))).toBe(true);
    expect(reaches(publicSectorCalendar, localDate('2027-01-01'))).toBe(false);
  });
});
