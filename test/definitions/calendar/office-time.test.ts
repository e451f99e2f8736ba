import { describe, expect, it } from 'vitest';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import { dayNumber, localDate } from '../../../definitions/calendar/local-date.js';
import { OfficeTime, receivedAt } from '../../../definitions/calendar/office-time.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { at } from './sample-limits.js';

const received = (filed: string) => formatInstant(receivedAt(instantOf(`${filed}+07:00`), publicSectorCalendar));
const time = new OfficeTime(publicSectorCalendar);
const hour = 3_600_000;

describe('when a filing is received', () => {
  it.each([
    ['on a working morning: at once', '2026-03-02T09:10', '2026-03-02 09:10'],
    ['at the minute of opening: at once', '2026-03-02T07:30', '2026-03-02 07:30'],
    ['in the last minute before closing: at once', '2026-03-02T16:59', '2026-03-02 16:59'],
    ['before opening: at opening', '2026-03-02T05:00', '2026-03-02 07:30'],
    ['in the lunch break: when it ends', '2026-03-02T11:30', '2026-03-02 13:00'],
    ['in the last minute of the lunch break: when it ends', '2026-03-02T12:59', '2026-03-02 13:00'],
    ['at closing time: the next morning', '2026-03-02T17:00', '2026-03-03 07:30'],
    ['on a Friday evening: on Monday', '2026-03-06T20:00', '2026-03-09 07:30'],
    ['on a Sunday: on Monday', '2026-03-08T09:00', '2026-03-09 07:30'],
    ['on a worked Saturday: at once', '2026-08-22T09:00', '2026-08-22 09:00'],
    ['during Tết: on the first day after it', '2026-02-18T10:00', '2026-02-23 07:30'],
  ])('%s', (_, filed, expected) => {
    expect(received(filed)).toBe(expected);
  });

  it('keeps the seconds of a filing inside office hours', () => {
    const filed = instantOf('2026-03-02T14:59:59.999+07:00');
    expect(receivedAt(filed, publicSectorCalendar)).toBe(filed);
  });
});

describe('the office day', () => {
  it('opens with its first hour and closes with its last', () => {
    const monday = dayNumber(localDate('2026-03-02'));
    expect(formatInstant(time.openingOn(monday))).toBe('2026-03-02 07:30');
    expect(formatInstant(time.closingOn(monday))).toBe('2026-03-02 17:00');
  });

  it('has neither on a day off', () => {
    const sunday = dayNumber(localDate('2026-03-08'));
    expect(time.hoursOn(sunday)).toEqual([]);
    expect(() => time.openingOn(sunday)).toThrow('The office is closed on 2026-03-08');
    expect(() => time.closingOn(sunday)).toThrow('The office is closed on 2026-03-08');
  });

  it('is refused for a calendar without hours', () => {
    expect(() => new OfficeTime({ ...publicSectorCalendar, officeHours: [] })).toThrow(/no office hours/);
  });
});

describe('office time that has passed', () => {
  it('leaves out the lunch break, the evening and Tết', () => {
    expect(time.between(at('2026-03-02T07:30'), at('2026-03-02T17:00'))).toBe(8 * hour);
    expect(time.between(at('2026-03-02T11:30'), at('2026-03-02T13:00'))).toBe(0);
    expect(time.between(at('2026-02-13T15:30'), at('2026-02-23T10:00'))).toBe(4 * hour);
  });

  it('is found again going forward and going back', () => {
    expect(formatInstant(time.after(at('2026-02-13T15:30'), 4 * hour))).toBe('2026-02-23 10:00');
    expect(formatInstant(time.before(at('2026-02-23T10:00'), 4 * hour))).toBe('2026-02-13 15:30');
  });

  it('ends at closing time, not at the next opening, and begins at opening, not at the last closing', () => {
    expect(formatInstant(time.after(at('2026-03-06T15:00'), 2 * hour))).toBe('2026-03-06 17:00');
    expect(formatInstant(time.before(at('2026-03-09T09:30'), 2 * hour))).toBe('2026-03-09 07:30');
  });
});
