import { describe, expect, it } from 'vitest';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import { escalationAt, nearDueAt, overdueAt } from '../../../definitions/calendar/milestones.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { CalendarMissing } from '../../../definitions/calendar/working-calendar.js';
import type { TimeLimit } from '../../../definitions/language/time-limit.js';

const at = (text: string) => instantOf(`${text}+07:00`);
const near = (due: string, unit: TimeLimit['unit'] = 'workingDays') =>
  formatInstant(nearDueAt({ unit }, at(due), publicSectorCalendar));
const overdue = (due: string) => formatInstant(overdueAt(at(due), publicSectorCalendar));

describe('near due', () => {
  it('is the opening of the working day before', () => {
    expect(near('2026-03-12T17:00')).toBe('2026-03-11 07:30');
  });

  it('goes back over the weekend and over Tết', () => {
    expect(near('2026-03-09T17:00')).toBe('2026-03-06 07:30');
    expect(near('2026-02-23T17:00')).toBe('2026-02-13 07:30');
  });

  it('of a limit in hours is when one working hour is left', () => {
    expect(near('2026-03-12T10:00', 'workingHours')).toBe('2026-03-12 09:00');
    expect(near('2026-03-12T13:20', 'workingHours')).toBe('2026-03-12 10:50');
    expect(near('2026-02-23T08:00', 'workingHours')).toBe('2026-02-13 16:30');
  });
});

describe('overdue', () => {
  it('is the next opening when the limit ends at closing time', () => {
    expect(overdue('2026-03-12T17:00')).toBe('2026-03-13 07:30');
    expect(overdue('2026-02-13T17:00')).toBe('2026-02-23 07:30');
  });

  it('is the next office minute when the limit ends inside the day', () => {
    expect(overdue('2026-03-12T10:00')).toBe('2026-03-12 10:01');
    expect(overdue('2026-03-12T11:29')).toBe('2026-03-12 13:00');
  });

  it('needs the calendar of the year in which it falls', () => {
    expect(() => overdue('2026-12-31T17:00')).toThrow(CalendarMissing);
  });
});

describe('the escalation ladder', () => {
  const rung = (workingDaysLate: number, due: string) =>
    formatInstant(escalationAt(workingDaysLate, at(due), publicSectorCalendar));

  it('starts when the limit is overdue and climbs by working days at the same hour', () => {
    expect(rung(0, '2026-03-12T17:00')).toBe(overdue('2026-03-12T17:00'));
    expect([1, 3, 5].map((days) => rung(days, '2026-03-12T17:00'))).toEqual([
      '2026-03-16 07:30',
      '2026-03-18 07:30',
      '2026-03-20 07:30',
    ]);
    expect(rung(1, '2026-03-12T10:00')).toBe('2026-03-13 10:01');
  });

  it('goes over Tết', () => {
    expect(rung(2, '2026-02-12T17:00')).toBe('2026-02-24 07:30');
  });
});
