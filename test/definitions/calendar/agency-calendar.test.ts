/** An agency that also receives on Saturday mornings, and whose days before a feast are half days. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../../definitions/calendar/explanation.js';
import { formatInstant } from '../../../definitions/calendar/instant.js';
import { startClock } from '../../../definitions/calendar/limit-clock.js';
import { overdueAt } from '../../../definitions/calendar/milestones.js';
import { receivedAt } from '../../../definitions/calendar/office-time.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { at, cd, dueIn, source, today, wd, wh } from './sample-limits.js';

const reason = { vi: 'thông báo của cơ quan', en: "the agency's notice" };
const calendar: WorkingCalendar = {
  ...publicSectorCalendar,
  id: 'commune-with-saturdays',
  weekendReception: { saturday: [['07:30', '11:30']], reason, source },
  years: {
    ...publicSectorCalendar.years,
    2026: {
      ...(publicSectorCalendar.years[2026] ?? { off: {}, worked: {} }),
      shortened: { '2026-02-13': { hours: [['07:30', '11:30']], reason, source } },
    },
  },
};
const received = (filed: string) => formatInstant(receivedAt(at(filed), calendar));

describe('reception on Saturday morning', () => {
  it('receives at once what is filed on Saturday at 09:00, and one working day ends on Monday', () => {
    expect(received('2026-03-07T09:00')).toBe('2026-03-07 09:00');
    expect(dueIn(calendar, wd(1), '2026-03-07T09:00')).toBe('2026-03-09 17:00');
    expect(dueIn(publicSectorCalendar, wd(1), '2026-03-09T07:30')).toBe('2026-03-10 17:00');
  });

  it('has Saturday as day 0 of a limit in calendar days', () => {
    expect(dueIn(calendar, cd(3), '2026-03-07T09:00')).toBe('2026-03-10 17:00');
  });

  it('receives on Monday at opening what is filed on Saturday at noon', () => {
    expect(received('2026-03-07T11:30')).toBe('2026-03-09 07:30');
    expect(received('2026-03-07T12:00')).toBe('2026-03-09 07:30');
    expect(received('2026-03-08T09:00')).toBe('2026-03-09 07:30');
  });

  it('is closed on the Saturdays of Tết', () => {
    expect(received('2026-02-14T09:00')).toBe('2026-02-23 07:30');
    expect(received('2026-02-21T09:00')).toBe('2026-02-23 07:30');
  });

  it('keeps ordinary hours on a Saturday that is worked in exchange', () => {
    expect(received('2026-08-22T14:00')).toBe('2026-08-22 14:00');
    expect(dueIn(calendar, wd(1), '2026-08-21T09:00')).toBe('2026-08-22 17:00');
  });

  it('counts hours on Saturday morning, and calls that day no day off', () => {
    expect(dueIn(calendar, wh(4), '2026-03-06T15:00')).toBe('2026-03-07 09:30');
    const { skipped, counted } = explain(startClock(wh(6), at('2026-03-07T09:30')), calendar);
    expect(skipped.map(({ date }) => date)).toEqual(['2026-03-08']);
    expect(counted.map(({ from }) => formatInstant(from))).toEqual(['2026-03-07 09:30', '2026-03-09 07:30']);
  });

  it('never lets a limit in days end on Saturday', () => {
    expect(dueIn(calendar, wd(5), '2026-03-02T09:00')).toBe('2026-03-09 17:00');
    expect(dueIn(calendar, cd(5), '2026-03-02T09:00')).toBe('2026-03-09 17:00');
  });

  it('makes what is due on Friday overdue on Saturday at opening', () => {
    expect(formatInstant(overdueAt(at('2026-03-06T17:00'), calendar))).toBe('2026-03-07 07:30');
  });

  it('has a same-day filing of Saturday due on Monday, and says that Saturday does not count', () => {
    expect(dueIn(calendar, today, '2026-03-07T09:00')).toBe('2026-03-09 17:00');
    const { afterCutOff, skipped } = explain(startClock(today, at('2026-03-07T09:00')), calendar);
    expect(afterCutOff).toBe(false);
    expect(skipped.map(({ date }) => date)).toEqual(['2026-03-07', '2026-03-08']);
  });

  it('moves a same-day filing of Saturday by the working days of a pause', () => {
    expect(dueIn(calendar, today, '2026-03-07T09:00', ['2026-03-07T10:00', '2026-03-09T10:00'])).toBe(
      '2026-03-10 17:00',
    );
  });
});

describe('a half day', () => {
  it('counts as a working day, and a limit that ends on it ends when it closes', () => {
    expect(dueIn(calendar, wd(2), '2026-02-11T09:00')).toBe('2026-02-13 11:30');
    expect(dueIn(calendar, cd(2), '2026-02-11T09:00')).toBe('2026-02-13 11:30');
    expect(dueIn(calendar, today, '2026-02-13T09:00')).toBe('2026-02-13 11:30');
  });

  it('has only its own hours, for receiving and for counting', () => {
    expect(received('2026-02-13T12:00')).toBe('2026-02-23 07:30');
    expect(dueIn(calendar, wh(4), '2026-02-13T09:30')).toBe('2026-02-23 09:30');
  });

  it('before Tết, what is due on it is overdue after Tết', () => {
    expect(formatInstant(overdueAt(at('2026-02-13T11:30'), calendar))).toBe('2026-02-23 07:30');
  });
});
