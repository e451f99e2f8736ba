/** What other engines' clocks are known to get wrong. */
import { execFileSync } from 'node:child_process';
import { addBusinessDays } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../definitions/calendar/due-at.js';
import { dayNumberOf, formatInstant } from '../../../definitions/calendar/instant.js';
import { remaining, resume, startClock, suspend } from '../../../definitions/calendar/limit-clock.js';
import { OfficeTime } from '../../../definitions/calendar/office-time.js';
import { publicSectorCalendar as calendar } from '../../../definitions/calendar/public-sector.js';
import { anyInstant, millisecondsInHour, tenThousand } from './any-limit.js';
import { at, due, wd, wh } from './sample-limits.js';

const time = new OfficeTime(calendar);

describe('a limit in hours that is paused on Friday at 16:50 and resumed after Tết', () => {
  const clock = startClock(wh(8), at('2026-02-13T10:00'));
  const paused = suspend(clock, at('2026-02-13T16:50'));
  const resumed = resume(paused, at('2026-02-23T09:00'));
  const left = { unit: 'workingMinutes', count: 8 * 60 - 90 - 230 };

  it('keeps its remaining working minutes', () => {
    expect(remaining(clock, at('2026-02-13T16:50'), calendar)).toEqual(left);
    expect(remaining(paused, at('2026-02-18T12:00'), calendar)).toEqual(left);
    expect(remaining(resumed, at('2026-02-23T09:00'), calendar)).toEqual(left);
  });

  it('ends when they have passed, and not in the night after', () => {
    const end = dueAt(resumed.limit, resumed.startedAt, calendar, resumed.pauses);
    expect(formatInstant(end)).toBe('2026-02-23 13:10');
    expect(time.between(at('2026-02-23T09:00'), end)).toBe(left.count * 60_000);
  });

  it('is given the ten minutes of Friday back when it was stopped for them only', () => {
    expect(due(wh(1), '2026-02-13T16:00', ['2026-02-13T16:50', '2026-02-23T07:30'])).toBe('2026-02-23 07:40');
  });
});

describe('waiting five working days', () => {
  it('never ends in minutes: it spans at least five closings of the office', () => {
    fc.assert(
      fc.property(anyInstant, (start) => {
        const end = dueAt(wd(5), start, calendar);
        let closings = 0;
        for (let day = dayNumberOf(start); day <= dayNumberOf(end); day += 1)
          if (time.days.isWorking(day) && time.closingOn(day) > start && time.closingOn(day) <= end) closings += 1;
        expect(closings).toBeGreaterThanOrEqual(5);
        expect(end - start).toBeGreaterThan(4 * 24 * millisecondsInHour);
      }),
      tenThousand,
    );
  });

  it('knows Tết, which date-fns does not', () => {
    const start = at('2026-02-11T09:00');
    expect(due(wd(5), '2026-02-11T09:00')).toBe('2026-02-25 17:00');
    expect(formatInstant(dueAt(wd(5), start, calendar)).slice(0, 10)).not.toBe(
      addBusinessDays(start, 5).toISOString().slice(0, 10),
    );
  });
});

describe('the time zone and the language of the machine', () => {
  const inRepository = (path: string) => new URL(`../../../definitions/${path}`, import.meta.url).href;
  const program = `
    const { dueAt } = await import('${inRepository('calendar/due-at.ts')}');
    const { formatInstant, instantOf, localDateOf } = await import('${inRepository('calendar/instant.ts')}');
    const { receivedAt } = await import('${inRepository('calendar/office-time.ts')}');
    const { publicSectorCalendar } = await import('${inRepository('calendar/public-sector.ts')}');
    const source = { act: 'test', grade: 'unverified' };
    const limits = [
      { unit: 'workingDays', days: 3, source },
      { unit: 'calendarDays', days: 19, source },
      { unit: 'workingHours', hours: 4, source },
      { unit: 'sameDay', cutOff: '15:00', source },
    ];
    // Around midnight in Vietnam and in New York, and around both changes of New York's clocks.
    const days = ['2025-03-08', '2025-03-09', '2025-11-02', '2026-02-13', '2026-03-07', '2026-03-08', '2026-03-09'];
    const times = ['00:30', '06:59', '11:45', '13:59', '14:00', '15:00', '23:59'];
    const lines = [];
    for (const day of days) for (const time of times) for (const limit of limits) {
      const filed = instantOf(day + 'T' + time + '+07:00');
      const due = dueAt(limit, receivedAt(filed, publicSectorCalendar), publicSectorCalendar);
      lines.push([formatInstant(filed), localDateOf(filed), limit.unit, formatInstant(due)].join(' '));
    }
    const machine = new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset();
    process.stdout.write(JSON.stringify({ machine, lines }));
  `;
  const run = (environment: { TZ: string; LANG: string; LC_ALL: string }): { machine: number; lines: string[] } => {
    const argv = ['--import', 'tsx', '--input-type=module', '--eval', program];
    const env = { ...process.env, ...environment };
    return JSON.parse(execFileSync(process.execPath, argv, { env, encoding: 'utf8' }));
  };

  it('change no date', () => {
    const newYork = run({ TZ: 'America/New_York', LANG: 'vi_VN', LC_ALL: 'vi_VN.UTF-8' });
    const vietnam = run({ TZ: 'Asia/Ho_Chi_Minh', LANG: 'C', LC_ALL: 'C' });
    expect([newYork.machine, vietnam.machine]).toEqual([300, -420]);
    expect(newYork.lines).toEqual(vietnam.lines);
    expect(newYork.lines).toHaveLength(7 * 7 * 4);
    expect(newYork.lines).toContain('2026-03-08 00:30 2026-03-08 workingDays 2026-03-12 17:00');
    expect(newYork.lines).toContain('2026-02-13 15:00 2026-02-13 sameDay 2026-02-23 17:00');
  }, 60_000);
});
