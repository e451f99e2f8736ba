/** When a legal limit ends. Downtime of an agency's system is no pause: only the law stops this clock. */
import type { TimeLimit } from '../language/time-limit.js';
import { formatInstant, type Instant, instant } from './instant.js';
import { countOf, type LimitCount } from './limit-count.js';
import { OfficeTime } from './office-time.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Time that the law does not count, for example while the citizen completes the papers. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
  readonly reason?: { readonly vi: string; readonly en: string };
}

/**
 * The instant at which `limit` ends: closing time of its last day, or the minute in which its last hour has passed.
 * @param startedAt on day 0, which is not counted. An agency's limit starts at `receivedAt`, a citizen's at the event itself.
 * @param pauses in the order in which they began. What lies in (from, to] is added, in the limit's own unit; a pause
 *   that begins after the limit has ended adds nothing.
 * @throws CalendarMissing when the count reaches a year without a calendar
 * @throws RangeError when the limit or a pause is no lawful length
 */
export function dueAt(
  limit: TimeLimit,
  startedAt: Instant,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
): Instant {
  const count = countOf(limit, startedAt, new OfficeTime(calendar));
  for (const { from, to } of effectivePauses(count, pauses)) count.pause(from, to);
  return count.due();
}

/** The parts of the pauses that count, one by one while the count is moved on by the one before. */
export function* effectivePauses(count: LimitCount, pauses: readonly Pause[]): Generator<Pause> {
  let countedUntil = count.start;
  for (const pause of pauses) {
    const { from, to } = pause;
    if (to < from)
      throw new RangeError(`A pause from ${formatInstant(from)} cannot end earlier, at ${formatInstant(to)}.`);
    if (from > count.due()) return;
    if (to <= countedUntil) continue;
    yield { ...pause, from: instant(Math.max(from, countedUntil)) };
    countedUntil = to;
  }
}
