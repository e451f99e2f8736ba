/** Limits of every unit, starts, and pauses, for tests that hold for all of them. */
import fc from 'fast-check';
import type { Pause } from '../../../definitions/calendar/due-at.js';
import { type Instant, instant, instantOf, later } from '../../../definitions/calendar/instant.js';
import { sameDay, type TimeLimit } from '../../../definitions/language/time-limit.js';
import { cd, source, wd, wh } from './sample-limits.js';

export const tenThousand = { numRuns: 10_000 } as const;
export const millisecondsInHour = 3_600_000;

// Starts on a working day of the first year, and ends early enough that 60 days and three pauses of ten stay inside the known years.
export const anyInstant = fc
  .integer({ min: instantOf('2024-01-02T00:00+07:00'), max: instantOf('2026-07-01T00:00+07:00') })
  .map(instant);

export const anyDays = fc.integer({ min: 1, max: 60 });
/** Whole minutes, up to twenty days of eight hours. */
export const anyHours = fc.integer({ min: 1, max: 160 * 60 }).map((minutes) => minutes / 60);
const anyCutOff = fc.constantFrom('15:00', '10:00', '11:30', '16:45');

export const anyWorkingDays = anyDays.map(wd);
export const anyCalendarDays = anyDays.map(cd);
export const anyWorkingHours = anyHours.map(wh);
export const anySameDay = anyCutOff.map((cutOff) => sameDay({ cutOff: cutOff as '15:00', source }));
export const anyLimit: fc.Arbitrary<TimeLimit> = fc.oneof(anyWorkingDays, anyCalendarDays, anyWorkingHours, anySameDay);

/** The same unit twice, the first no longer than the second. */
export const anyShorterAndLonger = fc
  .oneof(fc.tuple(fc.constantFrom(wd, cd), anyDays, anyDays), fc.tuple(fc.constant(wh), anyHours, anyHours))
  .map(([unit, one, other]) => [unit(Math.min(one, other)), unit(Math.max(one, other))] as const);

/** Minutes from the start, or from the end of the pause before, and minutes that the pause lasts. */
const anyGapsOf = (days: number) =>
  fc.array(fc.tuple(fc.nat({ max: days * 24 * 60 }), fc.nat({ max: days * 24 * 60 })), { maxLength: 3 });
export const anyGaps = anyGapsOf(10);
/** Where every minute is tried. */
export const anyShortGaps = anyGapsOf(4);

export function pausesFrom(start: Instant, gaps: readonly (readonly [number, number])[]): readonly Pause[] {
  let at = start;
  return gaps.map(([wait, length]) => {
    const from = later(at, wait * 60_000);
    at = later(from, length * 60_000);
    return { from, to: at };
  });
}
