import { describe, expect, it } from 'vitest';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { type CalendarNotice, withNotice } from '../../../definitions/calendar/published-calendar.js';
import { CalendarMissing } from '../../../definitions/calendar/working-calendar.js';
import { due, dueIn, source, today, wd, wh } from './sample-limits.js';

const nothing: CalendarNotice = { source, years: {}, off: {}, worked: {}, shortened: {}, ordinary: [] };
const announced = { vi: 'nghỉ theo thông báo', en: 'off by notice' };
const noticed = (changes: Partial<CalendarNotice>) => withNotice(publicSectorCalendar, { ...nothing, ...changes });

const year2027 = noticed({
  years: { 2027: { off: ['01-01', '02-05', '02-08', '02-09', '02-10', '02-11'], worked: { '01-09': '2027-02-11' } } },
});

describe('a notice of single days', () => {
  it('21: with Monday 23/11/2026 off too, Thursday 26/11 becomes Friday 27/11', () => {
    const calendar = noticed({ off: { '2026-11-23': announced } });
    expect(due(wd(3), '2026-11-20T09:00')).toBe('2026-11-26 17:00');
    expect(dueIn(calendar, wd(3), '2026-11-20T09:00')).toBe('2026-11-27 17:00');
    expect(calendar.years[2026]?.off['2026-11-23']).toEqual({ reason: announced, source });
  });

  it('may have a Saturday worked in exchange', () => {
    const calendar = noticed({ off: { '2026-11-23': announced }, worked: { '2026-11-28': '2026-11-23' } });
    expect(dueIn(calendar, wd(4), '2026-11-20T09:00')).toBe('2026-11-28 17:00');
  });

  it('may shorten a day, on which limits then end when it closes', () => {
    const hours = [['07:30', '11:30']] as const;
    const calendar = noticed({ shortened: { '2026-12-31': { hours, reason: announced } } });
    expect(dueIn(calendar, wd(1), '2026-12-30T09:00')).toBe('2026-12-31 11:30');
    expect(dueIn(calendar, wh(4), '2026-12-30T15:00')).toBe('2026-12-31 09:30');
  });

  it('may take a day off back', () => {
    const calendar = noticed({ ordinary: ['2026-11-24'] });
    expect(dueIn(calendar, wd(3), '2026-11-20T09:00')).toBe('2026-11-25 17:00');
  });

  it('makes a new version and leaves the calendar before as it was', () => {
    const before = JSON.stringify(publicSectorCalendar);
    expect(noticed({ off: { '2026-11-23': announced } }).version).toBe(publicSectorCalendar.version + 1);
    expect(noticed({ version: 7 }).version).toBe(7);
    expect(JSON.stringify(publicSectorCalendar)).toBe(before);
    expect(due(wd(3), '2026-11-20T09:00')).toBe('2026-11-26 17:00');
  });

  it('is refused for a year that the calendar does not hold, and says what to give instead', () => {
    const single = () => noticed({ off: { '2027-11-24': announced } });
    expect(single).toThrow(RangeError);
    expect(single).toThrow(/2027-11-24 .*"public-sector".*2024, 2025, 2026.*Give that year whole/);
  });

  it.each([{ off: { '2026-02-30': announced } }, { ordinary: ['24/11/2026'] }, { worked: { '2026-11-28': 'soon' } }])(
    'is refused when a day is no day: %o',
    (changes) => {
      expect(() => noticed(changes)).toThrow(/not a calendar day/);
    },
  );
});

describe('a notice of a whole year', () => {
  it('makes a count possible that reached into an unknown year', () => {
    expect(() => due(wd(8), '2026-12-28T09:00')).toThrow(CalendarMissing);
    expect(dueIn(year2027, wd(8), '2026-12-28T09:00')).toBe('2027-01-08 17:00');
  });

  it('counts its Saturdays that are worked and skips its Tết', () => {
    expect(dueIn(year2027, wd(1), '2027-01-08T09:00')).toBe('2027-01-09 17:00');
    expect(dueIn(year2027, today, '2027-02-04T15:00')).toBe('2027-02-12 17:00');
  });

  it('keeps reason and source of a day that was known before', () => {
    const known = Object.keys(publicSectorCalendar.years[2026]?.off ?? {}).map((date) => date.slice(5));
    const worked = { '01-10': '2026-01-02', '08-22': '2026-08-31' };
    const off = [...known.filter((day) => day !== '11-24'), '11-25'];
    const calendar = noticed({ years: { 2026: { off, worked } }, ordinary: ['2026-11-24'] });
    expect(calendar.years[2026]?.off['2026-01-01']).toEqual(publicSectorCalendar.years[2026]?.off['2026-01-01']);
    expect(calendar.years[2026]?.off['2026-11-25']?.source).toEqual(source);
    expect(dueIn(calendar, wd(1), '2026-11-23T09:00')).toBe('2026-11-24 17:00');
  });

  it('is refused for a known year when it leaves days out in silence', () => {
    expect(() => noticed({ years: { 2026: { off: ['11-23'], worked: {} } } })).toThrow(
      /2026 is known already, and the list for it leaves out 2026-01-01, .*2026-11-24.*name them by their date/,
    );
  });

  it('may name single days of the same year beside it', () => {
    const calendar = noticed({ years: { 2027: { off: [], worked: {} } }, off: { '2027-01-01': announced } });
    expect(dueIn(calendar, wd(1), '2026-12-31T09:00')).toBe('2027-01-04 17:00');
  });
});

describe('a notice that cannot be meant is refused', () => {
  it('when a Saturday is worked for a day that is worked as well', () => {
    expect(() => noticed({ worked: { '2026-11-28': '2026-11-23' } })).toThrow(/2026-11-23, which is no day off/);
  });

  it('when it takes back a day that nobody declared', () => {
    expect(() => noticed({ ordinary: ['2026-11-25'] })).toThrow('2026-11-25 is an ordinary day already');
  });
});
