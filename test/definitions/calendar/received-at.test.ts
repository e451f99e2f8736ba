import { describe, expect, it } from 'vitest';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { closingTime, openingTime, receivedAt } from '../../../definitions/calendar/received-at.js';

const received = (filed: string) => formatInstant(receivedAt(instantOf(`${filed}+07:00`), publicSectorCalendar));

describe('when a filing is received', () => {
  it.each([
    ['on a working morning: at once', '2026-03-02T09:10', '2026-03-02 09:10'],
    ['at the minute of opening: at once', '2026-03-02T07:30', '2026-03-02 07:30'],
    ['in the last minute before closing: at once', '2026-03-02T16:59', '2026-03-02 16:59'],
    ['before opening: at opening', '2026-03-02T05:00', '2026-03-02 07:30'],
    ['in the lunch break: when it ends', '2026-03-02T11:30', '2026-03-02 13:00'],
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
    expect([openingTime(publicSectorCalendar), closingTime(publicSectorCalendar)]).toEqual(['07:30', '17:00']);
  });

  it('is refused for a calendar without hours', () => {
    expect(() => closingTime({ ...publicSectorCalendar, officeHours: [] })).toThrow(/no office hours/);
  });
});
