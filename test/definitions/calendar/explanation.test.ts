import { describe, expect, it } from 'vitest';
import { explain } from '../../../definitions/calendar/explanation.js';
import { explanationLines } from '../../../definitions/calendar/explanation-text.js';
import { formatInstant } from '../../../definitions/calendar/instant.js';
import { type LimitClock, startClock, suspend } from '../../../definitions/calendar/limit-clock.js';
import { publicSectorCalendar as calendar } from '../../../definitions/calendar/public-sector.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { TimeLimit } from '../../../definitions/language/time-limit.js';
import { at, cd, pausesOf, source, today, wd, wh } from './sample-limits.js';

const clockOf = (limit: TimeLimit, from: string, ...pauses: Parameters<typeof pausesOf>[0]): LimitClock => ({
  ...startClock(limit, at(from)),
  pauses: pausesOf(pauses),
});
const dates = (days: readonly { readonly date: string }[]) => days.map(({ date }) => date);

describe('an explanation', () => {
  it('names the calendar, its version and every text that the date rests on, each once', () => {
    const { calendar: named, sources } = explain(clockOf(wd(5), '2026-02-11T09:00'), calendar);
    expect(named).toEqual({ id: 'public-sector', version: 1 });
    expect(sources.map(({ act }) => act)).toEqual(['test', '9441/TB-BNV']);
  });

  it('names the closed days between filing and receipt', () => {
    const filed = { ...clockOf(wd(1), '2026-03-09T07:30'), filedAt: at('2026-03-06T20:00') };
    const { filedAt, startedAt, closedUntilStart } = explain(filed, calendar);
    expect([filedAt, startedAt].map(formatInstant)).toEqual(['2026-03-06 20:00', '2026-03-09 07:30']);
    expect(dates(closedUntilStart)).toEqual(['2026-03-07', '2026-03-08']);
  });

  it('gives the length of each pause in the unit of the limit', () => {
    const pause = ['2026-03-05T10:00', '2026-03-09T10:00'] as const;
    const lengthIn = (limit: TimeLimit) =>
      explain(clockOf(limit, '2026-03-05T09:00', pause), calendar).pauses[0]?.length;
    expect(lengthIn(wd(3))).toEqual({ unit: 'workingDays', count: 2 });
    expect(lengthIn(today)).toEqual({ unit: 'workingDays', count: 2 });
    expect(lengthIn(cd(3))).toEqual({ unit: 'calendarDays', count: 4 });
    expect(lengthIn(wh(3))).toEqual({ unit: 'workingMinutes', count: 16 * 60 });
  });

  it('leaves out a pause that began after the end', () => {
    const late = clockOf(wd(1), '2026-03-02T09:00', ['2026-03-04T09:00', '2026-03-05T09:00']);
    expect(explain(late, calendar).pauses).toEqual([]);
  });

  it('gives a pause of no length no length, while a limit waits for a working day too', () => {
    const waiting = clockOf(cd(19), '2026-08-17T08:00', ['2026-09-06T09:00', '2026-09-06T09:00']);
    const { pauses, endedOnDayOff } = explain(waiting, calendar);
    expect(pauses.map(({ length }) => length.count)).toEqual([0]);
    expect(endedOnDayOff).toBe('2026-09-05');
  });

  it('says since when and why the clock stands', () => {
    const reason = { vi: 'chờ bổ sung', en: 'papers asked for' };
    const { suspended } = explain(
      suspend(clockOf(wd(3), '2026-03-02T09:00'), at('2026-03-03T09:00'), reason),
      calendar,
    );
    expect(suspended).toEqual({ from: at('2026-03-03T09:00'), reason });
  });

  it('calls no weekday made up, though a calendar may list one as worked', () => {
    const why = { reason: { vi: 'thử', en: 'test' }, source };
    const year = calendar.years[2026];
    const worked = { '2026-03-03': { ...why, insteadOf: '2026-03-04' as never } };
    const listed: WorkingCalendar = { ...calendar, years: { 2026: { off: year?.off ?? {}, worked } } };
    expect(explain(clockOf(wd(3), '2026-03-02T09:00'), listed).madeUp).toEqual([]);
  });

  it('names the half day on which it ends, with the text that shortens it', () => {
    const halfDay = { hours: [['07:30', '11:30']] as const, reason: { vi: 'họp', en: 'meeting' }, source };
    const year = calendar.years[2026] ?? { off: {}, worked: {} };
    const short = {
      ...calendar,
      years: { 2026: { ...year, shortened: { '2026-03-04': halfDay, '2026-03-05': halfDay } } },
    };
    const explanation = explain(clockOf(wd(3), '2026-03-02T09:00'), short);
    expect(formatInstant(explanation.dueAt)).toBe('2026-03-05 11:30');
    expect(explanation.shortened.map(({ date }) => date)).toEqual(['2026-03-05']);
    expect(explanationLines(explanation, 'en').join('\n')).toContain('Thu 05/03 07:30 - 11:30, meeting');
    const hours = explain(clockOf(wh(12), '2026-03-03T13:00'), short);
    expect(hours.shortened.map(({ date }) => date)).toEqual(['2026-03-04', '2026-03-05']);
  });

  it('travels as plain JSON', () => {
    const explanation = explain(clockOf(wh(4), '2026-02-13T15:30'), calendar);
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});
