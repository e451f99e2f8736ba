import { describe, expect, it } from 'vitest';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { nearDueAt, overdueAt, reaches } from '../../../definitions/calendar/milestones.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { CalendarMissing } from '../../../definitions/calendar/working-calendar.js';

const at = (text: string) => instantOf(`${text}+07:00`);
const near = (due: string) => formatInstant(nearDueAt(at(due), publicSectorCalendar));
const overdue = (due: string) => formatInstant(overdueAt(at(due), publicSectorCalendar));

describe('near due', () => {
  it('is the opening of the working day before', () => {
    expect(near('2026-03-12T17:00')).toBe('2026-03-11 07:30');
  });

  it('goes back over the weekend and over Tết', () => {
    expect(near('2026-03-09T17:00')).toBe('2026-03-06 07:30');
    expect(near('2026-02-23T17:00')).toBe('2026-02-13 07:30');
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

describe('how far a calendar reaches', () => {
  it('is to the last day of its last year', () => {
    expect(reaches(publicSectorCalendar, localDate('2026-12-31'))).toBe(true);
    expect(reaches(publicSectorCalendar, localDate('2027-01-01'))).toBe(false);
  });
});
