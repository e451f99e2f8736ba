/** Counts a due date again from its explanation alone, as a reader with a pencil would. */
import type { Explanation } from '../../../definitions/calendar/explanation.js';
import { type Instant, localDateOf } from '../../../definitions/calendar/instant.js';
import { addDays, type LocalDate } from '../../../definitions/calendar/local-date.js';

export function recountedDay({
  limit,
  startedAt,
  skipped,
  pauses,
  afterCutOff,
  endedOnDayOff,
}: Explanation): LocalDate {
  const isSkipped = new Set<string>(skipped.map(({ date }) => date));
  const paused = pauses.reduce((sum, { length }) => sum + length.count, 0);
  const day0 = localDateOf(startedAt);
  if (limit.unit === 'calendarDays') {
    let date = addDays(day0, limit.days + paused);
    if (isSkipped.has(date) !== (endedOnDayOff === date)) throw new Error('The end and the day off disagree.');
    while (isSkipped.has(date)) date = addDays(date, 1);
    return date;
  }
  if (limit.unit === 'workingHours') throw new Error('A limit in hours is no matter of days.');
  let left = paused + (limit.unit === 'workingDays' ? limit.days : 1);
  let date = limit.unit === 'sameDay' && !afterCutOff ? addDays(day0, -1) : day0;
  while (left > 0) {
    date = addDays(date, 1);
    if (!isSkipped.has(date)) left -= 1;
  }
  return date;
}

/** Of a limit in hours: when the spans that were counted are used up. */
export function recountedInstant({ limit, counted, pauses, startedAt }: Explanation): Instant | null {
  if (limit.unit !== 'workingHours') throw new Error('Only hours are counted in spans.');
  let left = Math.round(limit.hours * 60) * 60_000;
  let end: Instant | null = null;
  let after = startedAt;
  for (const { from, to } of counted) {
    const inPause = pauses.some((pause) => from < pause.to && pause.from < to);
    if (inPause || from < after || to <= from) throw new Error('A span is out of order, empty, or inside a pause.');
    after = to;
    left -= to - from;
    end = to;
  }
  return left === 0 ? end : null;
}
