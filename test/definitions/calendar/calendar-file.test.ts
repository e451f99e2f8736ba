import { describe, expect, it } from 'vitest';
import { readCalendarFile } from '../../../definitions/calendar/calendar-file-schema.js';
import { dueAt } from '../../../definitions/calendar/due-at.js';
import { citation } from '../../../definitions/calendar/explanation-words.js';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { withNotice } from '../../../definitions/calendar/published-calendar.js';
import { isWorkingDay, workingDaysBetween } from '../../../definitions/calendar/working-days.js';
import { workingDays } from '../../../definitions/language/time-limit.js';

const knownYears = {
  zone: 'Asia/Ho_Chi_Minh',
  weekend: ['SAT', 'SUN'],
  hours: [
    ['07:30', '11:30'],
    ['13:00', '17:00'],
  ],
  off: {
    '2024': '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'.split(' '),
    '2025': '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'.split(' '),
    '2026': '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24'.split(' '),
  },
  worked: { '2024': ['05-04'], '2025': ['04-26'], '2026': ['01-10', '08-22'] },
};

const calendarFrom = (file: unknown) => withNotice(publicSectorCalendar, readCalendarFile(file));
const due = (days: number, from: string, file: unknown) =>
  formatInstant(dueAt(workingDays(days, { act: 'test', grade: 'unverified' }), instantOf(from), calendarFrom(file)));

describe('a calendar file', () => {
  it('of the known years gives them as many working days as the decrees do', () => {
    const calendar = calendarFrom(knownYears);
    const workedIn = (year: number) =>
      workingDaysBetween(localDate(`${year}-01-01`), localDate(`${year}-12-31`), calendar);
    expect([2024, 2025, 2026].map(workedIn)).toEqual([251, 250, 249]);
    expect(calendar.years['2024']?.worked['2024-05-04']?.insteadOf).toBe('2024-04-29');
  });

  it('takes the nearest weekday off for the one that an unpaired Saturday makes up for', () => {
    expect(readCalendarFile(knownYears).years['2026']?.worked).toEqual({
      '01-10': '2026-01-02',
      '08-22': '2026-08-31',
    });
  });

  it('adds a year that nobody had decreed, with or without worked Saturdays', () => {
    const off = { '2027': ['01-01', '02-04', '02-05', '02-08', '02-09', '02-10'] };
    expect(due(3, '2026-12-30T09:00+07:00', { off })).toBe('2027-01-05 17:00');
    expect(due(3, '2026-12-30T09:00+07:00', { off, worked: { '2027': { '01-02': '2027-02-04' } } })).toBe(
      '2027-01-04 17:00',
    );
  });

  it('declares a single day off, and the Saturday that is worked for it', () => {
    const swap = { source: '99/TB-BNV', off: { '2026-11-23': 'nghỉ hoán đổi' }, worked: { '2026-11-28': true } };
    expect(readCalendarFile(swap)).toMatchObject({
      source: { act: '99/TB-BNV', grade: 'unverified' },
      off: { '2026-11-23': { vi: 'nghỉ hoán đổi', en: 'nghỉ hoán đổi' } },
      worked: { '2026-11-28': '2026-11-23' },
    });
    expect(due(3, '2026-11-20T09:00+07:00', swap)).toBe('2026-11-27 17:00');
    expect(due(4, '2026-11-20T09:00+07:00', swap)).toBe('2026-11-28 17:00');
  });

  it('takes a day off back', () => {
    const calendar = calendarFrom({ version: 7, ordinary: ['2026-11-24'] });
    expect(isWorkingDay(localDate('2026-11-24'), calendar)).toBe(true);
    expect(calendar.version).toBe(7);
  });

  it('shortens a day, also a worked Saturday, and a limit then ends when that day closes', () => {
    const half = { hours: [['07:30', '11:30']] };
    expect(due(1, '2026-02-12T09:00+07:00', { shortened: { '2026-02-13': half } })).toBe('2026-02-13 11:30');
    const saturday = { worked: { '2026-11-28': '2026-11-24' }, shortened: { '2026-11-28': half } };
    expect(due(1, '2026-11-27T09:00+07:00', saturday)).toBe('2026-11-28 11:30');
  });

  it('changes the hours of every working day', () => {
    expect(due(1, '2026-03-02T09:00+07:00', { hours: [['08:00', '16:30']] })).toBe('2026-03-03 16:30');
  });

  it('without a source is cited as what it is, in both languages', () => {
    const { source } = readCalendarFile(knownYears);
    expect([citation(source, 'vi'), citation(source, 'en')]).toEqual([
      'tệp lịch làm việc, không ghi căn cứ',
      'calendar file, no source named',
    ]);
  });

  const dayOff = { off: { '2026-11-23': true } };
  it.each([
    ['text', 'calendar', /calendar file: Write one JSON object/],
    ['no content', { source: '99/TB-BNV' }, /declares no day\. Give "hours", "off"/],
    ['a field that nobody knows', { holidays: [] }, /"holidays" is no part of it\. Parts: source, version, zone/],
    ['another zone', { ...dayOff, zone: 'UTC' }, /field "zone": Only Vietnam time/],
    ['another weekend', { ...dayOff, weekend: ['SUN'] }, /field "weekend": Only Saturdays and Sundays/],
    ['version 0', { ...dayOff, version: 0 }, /field "version": The version is at least 1/],
    [
      'a source without grade',
      { ...dayOff, source: { act: '99/TB-BNV' } },
      /field "source": Write the number of the act/,
    ],
    [
      'hours that cross',
      {
        hours: [
          ['13:00', '17:00'],
          ['07:30', '11:30'],
        ],
      },
      /field "hours": The times must follow/,
    ],
    [
      'hours without their zero',
      { hours: [['7:30', '11:30']] },
      /"hours.0.0": "7:30" is no time of day\. Write 07:30\./,
    ],
    [
      'hours as Vietnam says them',
      { hours: [['7h30', '11h']] },
      /"hours.0.0": "7h30" is no time of day\. Write 07:30\./,
    ],
    [
      'hours that are none',
      { hours: [['noon', '13:00']] },
      /"hours.0.0": "noon" is no time of day\. Write it like 07:30\./,
    ],
    [
      'no hours on a shortened day',
      { shortened: { '2026-02-13': { hours: [] } } },
      /shortened.2026-02-13.hours.*belongs in "off"/,
    ],
    [
      'a day that does not exist',
      { off: { '2026-02-30': true } },
      /field "off.2026-02-30": "2026-02-30" is no calendar day/,
    ],
    [
      'a day that its year does not have',
      { off: { '2027': ['02-29'] } },
      /field "off.2027.0": "02-29" is no day of 2027/,
    ],
    ['one reason for a year', { off: { '2027': 'Tết' } }, /field "off.2027": write all its days off/],
    ['a list for one day', { off: { '2026-11-23': ['Tết'] } }, /field "off.2026-11-23": write the reason/],
    ['a reason in one language of two', { off: { '2026-11-23': { vi: 'Tết' } } }, /field "off.2026-11-23": Write/],
    [
      'worked Saturdays of a year that is not given',
      { worked: { '2026': ['11-28'] } },
      /field "worked.2026": a year is given whole/,
    ],
    ['a worked weekday', { worked: { '2026-11-27': '2026-11-23' } }, /2026-11-27 is a weekday/],
    [
      'a worked Saturday for no known day',
      { worked: { '2026-11-28': true } },
      /"worked.2026-11-28": no weekday off within 14 days/,
    ],
    [
      'a worked Saturday for text',
      { worked: { '2026-11-28': 'Monday' } },
      /"worked.2026-11-28": "Monday" is no calendar day/,
    ],
    [
      'a Saturday that makes up for a Sunday',
      { worked: { '2026-11-28': '2026-11-22' } },
      /"worked.2026-11-28": 2026-11-22 is a Saturday or Sunday\. Name the weekday off/,
    ],
    [
      'a Saturday that makes up for a working day of its year',
      { off: { '2027': ['01-01', '02-04'] }, worked: { '2027': { '02-06': '2027-02-05' } } },
      /"worked.2027.02-06": 2027-02-05 is a working day\. List it under "off", or name the day off that is made up for\./,
    ],
    ['an ordinary day that is none', { ordinary: ['24/11'] }, /field "ordinary.0": "24\/11" is no calendar day/],
    ['a day that is off and ordinary', { ...dayOff, ordinary: ['2026-11-23'] }, /names 2026-11-23 twice/],
  ])('is refused with %s, and says where', (_what, file, sentence) => {
    expect(() => readCalendarFile(file)).toThrow(sentence);
  });
});
