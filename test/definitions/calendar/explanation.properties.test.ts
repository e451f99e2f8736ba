/** An explanation must suffice to count the date again without the library, and cite what the date rests on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Explanation, explain } from '../../../definitions/calendar/explanation.js';
import { instantOnDay, localDateOf } from '../../../definitions/calendar/instant.js';
import { startClock } from '../../../definitions/calendar/limit-clock.js';
import { dayNumber } from '../../../definitions/calendar/local-date.js';
import { receivedAt } from '../../../definitions/calendar/office-time.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { anyCalendar, anyMinute } from './any-calendar.js';
import { anyGaps, anyInstant, anyLimit, pausesFrom, tenThousand } from './any-limit.js';
import { CountedByHand } from './counted-by-hand.js';
import { recountedDay, recountedInstant } from './recounted.js';

const byHand = new CountedByHand(publicSectorCalendar);

function agrees(explanation: Explanation): void {
  if (explanation.limit.unit === 'workingHours') {
    const end = recountedInstant(explanation);
    const held = explanation.pauses.find(({ from }) => from === end);
    // A pause from the very end on keeps the nothing that is left until it is over.
    if (held) expect(explanation.dueAt).toBeLessThanOrEqual(held.to);
    else expect(end).toBe(explanation.dueAt);
  } else {
    expect(localDateOf(explanation.dueAt)).toBe(recountedDay(explanation));
    expect(explanation.counted).toEqual([]);
  }
}

function citesAll({ limit, closedUntilStart, skipped, madeUp, sources }: Explanation): void {
  const acts = new Set(sources.map(({ act }) => act));
  for (const { source } of [limit, ...closedUntilStart, ...skipped, ...madeUp]) expect(acts).toContain(source.act);
}

function namesOnlyWhatIs(explanation: Explanation, calendar: WorkingCalendar, hand: CountedByHand): void {
  const { limit, closedUntilStart, skipped, madeUp } = explanation;
  for (const { date } of madeUp) expect(hand.isWorked(dayNumber(date))).toBe(true);
  for (const { date, kind } of [...closedUntilStart, ...skipped]) {
    expect(hand.isWorked(dayNumber(date))).toBe(false);
    expect(kind).toBe(date in (calendar.years[date.slice(0, 4)]?.off ?? {}) ? 'dayOff' : 'weekend');
  }
  const closed = limit.unit === 'workingHours' ? [...closedUntilStart, ...skipped] : closedUntilStart;
  for (const { date } of closed) {
    const noon = instantOnDay(dayNumber(date), '00:00');
    expect(hand.openMinutesBetween(noon, instantOnDay(dayNumber(date) + 1, '00:00'))).toBe(0);
  }
}

describe('explanation and date', () => {
  it('agree when the date is counted again from the explanation alone', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, anyGaps, (limit, start, gaps) => {
        const clock = { ...startClock(limit, start), pauses: pausesFrom(start, gaps) };
        const explanation = explain(clock, publicSectorCalendar);
        agrees(explanation);
        citesAll(explanation);
      }),
      tenThousand,
    );
  });

  it('agree under any calendar, with half days and weekend reception', () => {
    fc.assert(
      fc.property(anyCalendar, anyLimit, anyMinute, anyGaps, (calendar, limit, filedAt, gaps) => {
        const startedAt = receivedAt(filedAt, calendar);
        const pauses = pausesFrom(filedAt, gaps);
        const explanation = explain({ limit, filedAt, startedAt, pauses, suspended: null }, calendar);
        agrees(explanation);
        citesAll(explanation);
        namesOnlyWhatIs(explanation, calendar, new CountedByHand(calendar));
        expect(explanation.filedAt).toBe(filedAt);
      }),
      tenThousand,
    );
  }, 60_000);

  it('name every closed day between filing and receipt, and no open one', () => {
    fc.assert(
      fc.property(anyLimit, anyInstant, (limit, filedAt) => {
        const startedAt = receivedAt(filedAt, publicSectorCalendar);
        const clock = { ...startClock(limit, startedAt), filedAt };
        const { closedUntilStart } = explain(clock, publicSectorCalendar);
        const closed: number[] = [];
        const [first, last] = [filedAt, startedAt].map((at) => dayNumber(localDateOf(at)));
        for (let day = first ?? 0; day < (last ?? 0); day += 1) if (!byHand.isWorked(day)) closed.push(day);
        expect(closedUntilStart.map(({ date }) => dayNumber(date))).toEqual(closed);
      }),
      tenThousand,
    );
  });
});
