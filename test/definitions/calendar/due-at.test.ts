import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../definitions/calendar/due-at.js';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { CalendarMissing, type WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { year2026 } from '../../../definitions/calendar/years/2026.js';
import { workedInsteadOf } from '../../../definitions/calendar/years/reasons.js';
import { cd, due, source, today, wd, wh } from './sample-limits.js';

describe('the same-day rule', () => {
  it('takes 15:00:00 as too late and the moment before as in time', () => {
    expect(due(today, '2026-03-02T14:59:59.999')).toBe('2026-03-02 17:00');
    expect(due(today, '2026-03-02T15:00:00')).toBe('2026-03-03 17:00');
  });

  it('counts what came in the evening or at the weekend as received in the next morning', () => {
    expect(due(today, '2026-03-06T20:00')).toBe('2026-03-09 17:00');
    expect(due(today, '2026-03-07T16:00')).toBe('2026-03-09 17:00');
  });

  it('is moved by the working days of a pause', () => {
    expect(due(today, '2026-03-06T09:00', ['2026-03-06T10:00', '2026-03-10T10:00'])).toBe('2026-03-10 17:00');
    expect(due(today, '2026-03-06T09:00', ['2026-03-06T10:00', '2026-03-06T14:00'])).toBe('2026-03-06 17:00');
  });
});

describe('one working day', () => {
  it('is never 24 hours: it ends at closing time, whatever the hour of its start', () => {
    for (const hour of ['07:30', '11:00', '16:59']) expect(due(wd(1), `2026-03-02T${hour}`)).toBe('2026-03-03 17:00');
  });
});

describe('a pause', () => {
  it('moves calendar days by calendar days, and only then on to a working day', () => {
    expect(due(cd(19), '2026-08-17T08:00', ['2026-08-20T09:00', '2026-08-23T09:00'])).toBe('2026-09-08 17:00');
  });

  it('that begins while a calendar-day limit waits over its last weekend ends with it', () => {
    expect(due(cd(19), '2026-08-17T08:00', ['2026-09-06T09:00', '2026-09-08T09:00'])).toBe('2026-09-08 17:00');
  });

  it('counts once where two pauses overlap', () => {
    const once = due(wd(3), '2026-03-02T09:00', ['2026-03-03T09:00', '2026-03-06T09:00']);
    expect(once).toBe('2026-03-10 17:00');
    expect(
      due(
        wd(3),
        '2026-03-02T09:00',
        ['2026-03-03T09:00', '2026-03-05T09:00'],
        ['2026-03-04T09:00', '2026-03-06T09:00'],
      ),
    ).toBe(once);
  });

  it('that begins after the limit has ended cannot make a late dossier punctual', () => {
    expect(due(wd(3), '2026-03-02T09:00', ['2026-03-09T09:00', '2026-03-13T09:00'])).toBe('2026-03-05 17:00');
  });

  it('that ends before it begins is refused', () => {
    expect(() => due(wd(3), '2026-03-02T09:00', ['2026-03-04T09:00', '2026-03-03T09:00'])).toThrow(
      /cannot end earlier/,
    );
  });
});

describe('a limit that cannot be counted', () => {
  it('reaches into a year that nobody has decreed', () => {
    expect(() => due(wd(8), '2026-12-28T09:00')).toThrow(CalendarMissing);
    expect(() => due(cd(5), '2026-12-28T09:00')).toThrow(CalendarMissing);
  });

  it('ends on the last working day of the last known year without asking for the next', () => {
    expect(due(wd(3), '2026-12-28T09:00')).toBe('2026-12-31 17:00');
  });

  it('does not ask for the next year when worked Saturdays bring the end forward', () => {
    const worked = workedInsteadOf('2026-08-31', source);
    const busy: WorkingCalendar = {
      ...publicSectorCalendar,
      years: { 2026: { off: year2026.off, worked: { '2026-12-26': worked, '2026-12-27': worked } } },
    };
    const end = dueAt(wd(6), instantOf('2026-12-25T09:00+07:00'), busy);
    expect(formatInstant(end)).toBe('2026-12-31 17:00');
  });

  it.each([0, -1, 1.5, Number.NaN])('has %d days', (days) => {
    expect(() => due(wd(days), '2026-03-02T09:00')).toThrow(/whole days, at least 1/);
    expect(() => due(cd(days), '2026-03-02T09:00')).toThrow(/whole days, at least 1/);
  });

  it.each([0, -1, 0.001, Number.NaN, Number.POSITIVE_INFINITY])('has %d hours', (hours) => {
    expect(() => due(wh(hours), '2026-03-02T09:00')).toThrow(/whole minutes, more than none/);
  });
});

describe('a limit in hours', () => {
  it('passes inside office hours only', () => {
    expect(due(wh(2), '2026-03-02T09:00')).toBe('2026-03-02 11:00');
    expect(due(wh(4), '2026-03-02T09:00')).toBe('2026-03-02 14:30');
    expect(due(wh(8), '2026-03-06T13:00')).toBe('2026-03-09 11:30');
  });

  it('may be given as a fraction that stands for whole minutes', () => {
    for (const minutes of [1, 31, 62, 123]) {
      const passed = dueAt(wh(minutes / 60), instantOf('2026-03-02T07:30+07:00'), publicSectorCalendar);
      expect(passed - instantOf('2026-03-02T07:30+07:00')).toBe(minutes * 60_000);
    }
  });

  it('keeps the seconds of its start', () => {
    const end = dueAt(wh(1), instantOf('2026-03-02T09:00:07.250+07:00'), publicSectorCalendar);
    expect(end).toBe(instantOf('2026-03-02T10:00:07.250+07:00'));
  });
});

describe('an instant', () => {
  it.each(['2026-02-30T09:00+07:00', '2025-02-29T09:00Z', '2026-04-31T09:00+07:00'])(
    '%s is refused, for a legal date must not count on into the next month',
    (text) => {
      expect(() => instantOf(text)).toThrow(/not a calendar day/);
    },
  );

  it('names its offset', () => {
    expect(() => instantOf('2026-03-02T09:00')).toThrow(/names no offset/);
    expect(instantOf('2026-03-02T02:00Z')).toBe(instantOf('2026-03-02T09:00+07:00'));
  });
});
