/** Why a limit ends when it does, as data: enough to count the date again by hand. */
import type { LegalSource } from '../language/legal-source.js';
import type { TimeLimit } from '../language/time-limit.js';
import {
  closedDaysBetween,
  daysOffBetween,
  type HalfDay,
  madeUpDaysBetween,
  type SkippedDay,
  shortenedDaysBetween,
  type WorkedDay,
} from './day-reasons.js';
import { effectivePauses, type Pause } from './due-at.js';
import { dayNumberOf, type Instant, instant, minuteOfDay, minutesOf } from './instant.js';
import { type LimitClock, type Remaining, remainingUnits } from './limit-clock.js';
import { countOf, DayCount } from './limit-count.js';
import { fromDayNumber, type LocalDate } from './local-date.js';
import { OfficeTime } from './office-time.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface ExplainedPause extends Pause {
  /** By how much it moved the end, in the limit's own unit. */
  readonly length: Remaining;
}

/** A pause that met no running limit. One that lies within another pause is not among them: its time is paused. */
export interface IgnoredPause extends Pause {
  readonly why: 'beforeStart' | 'afterEnd';
}

export interface Explanation {
  readonly limit: TimeLimit;
  /** What the law allows, where `limit` is a shorter promise; null where it is the law itself. */
  readonly statutory: TimeLimit | null;
  readonly calendar: { readonly id: string; readonly version: number };
  readonly filedAt: Instant;
  /** When the count began: the day of it is day 0 and does not count. */
  readonly startedAt: Instant;
  /** Days off between filing and receipt on which the office was closed. */
  readonly closedUntilStart: readonly SkippedDay[];
  /** Of a same-day limit: whether it was received too late for the day itself. */
  readonly afterCutOff: boolean;
  /** Days off that were not counted, up to the end; of a limit in calendar days, those that its end waits for. */
  readonly skipped: readonly SkippedDay[];
  /** Saturdays and Sundays that were counted, or on which it ends, because they are worked in exchange. */
  readonly madeUp: readonly WorkedDay[];
  /** Days with other hours that bear on it: on which it ends, or of a limit in hours, on which it counted. */
  readonly shortened: readonly HalfDay[];
  /** Office time that was counted, of a limit in hours only. */
  readonly counted: readonly { readonly from: Instant; readonly to: Instant }[];
  readonly pauses: readonly ExplainedPause[];
  readonly ignoredPauses: readonly IgnoredPause[];
  readonly suspended: Omit<Pause, 'to'> | null;
  /** Where a limit in calendar days would have ended, had that day not been off. */
  readonly endedOnDayOff: LocalDate | null;
  readonly dueAt: Instant;
  /** Every text that the date rests on, each once. */
  readonly sources: readonly LegalSource[];
}

/** @throws CalendarMissing */
export function explain(clock: LimitClock, calendar: WorkingCalendar): Explanation {
  const { limit, filedAt = clock.startedAt, suspended } = clock;
  const statutory = lawBehind(clock);
  const time = new OfficeTime(calendar);
  const count = countOf(limit, clock.startedAt, time);
  const startedAt = count.start;
  const pauses: ExplainedPause[] = [];
  for (const pause of effectivePauses(count, clock.pauses)) {
    pauses.push({ ...pause, length: { unit: remainingUnits[limit.unit], count: count.pause(pause.from, pause.to) } });
  }
  const dueAt = count.due();
  const afterCutOff = limit.unit === 'sameDay' && minuteOfDay(startedAt) >= minutesOf(limit.cutOff);
  const end = limit.unit === 'calendarDays' && count instanceof DayCount ? count.lastDay : null;
  const [first, last] = [end ?? firstCounted(limit, startedAt, afterCutOff), dayNumberOf(dueAt)];
  const skipped = (limit.unit === 'workingHours' ? closedDaysBetween : daysOffBetween)(first, last, time);
  const madeUp = madeUpDaysBetween(first, last, calendar);
  const shortened = shortenedDaysBetween(limit.unit === 'workingHours' ? first : last, last, calendar);
  const closedUntilStart = closedDaysBetween(dayNumberOf(filedAt), dayNumberOf(startedAt) - 1, time);
  return {
    limit,
    statutory,
    calendar: { id: calendar.id, version: calendar.version },
    filedAt,
    startedAt,
    closedUntilStart,
    afterCutOff,
    skipped,
    madeUp,
    shortened,
    counted: limit.unit === 'workingHours' ? officeSpans(startedAt, dueAt, pauses, time) : [],
    pauses,
    ignoredPauses: ignoredOf(clock.pauses, startedAt, dueAt),
    suspended,
    endedOnDayOff: end !== null && end < last ? fromDayNumber(end) : null,
    dueAt,
    sources: distinct([
      limit.source,
      ...(statutory ? [statutory.source] : []),
      ...[...closedUntilStart, ...skipped, ...madeUp, ...shortened].map(({ source }) => source),
    ]),
  };
}

/** Null where what counts is the law itself. */
function lawBehind({ limit, statutory }: LimitClock): TimeLimit | null {
  return statutory && JSON.stringify(statutory) !== JSON.stringify(limit) ? statutory : null;
}

function ignoredOf(pauses: readonly Pause[], startedAt: Instant, dueAt: Instant): readonly IgnoredPause[] {
  return pauses.flatMap((pause): IgnoredPause[] => {
    if (pause.from === pause.to) return [];
    if (pause.from > dueAt) return [{ ...pause, why: 'afterEnd' }];
    return pause.to <= startedAt ? [{ ...pause, why: 'beforeStart' }] : [];
  });
}

/** Hours count on the day of receipt, and a same-day limit may end on it; days count from the next. */
function firstCounted({ unit }: TimeLimit, startedAt: Instant, afterCutOff: boolean): number {
  const day0 = dayNumberOf(startedAt);
  return unit === 'workingHours' || (unit === 'sameDay' && !afterCutOff) ? day0 : day0 + 1;
}

/** Office time from `start` to `due`, without the pauses. */
function officeSpans(start: Instant, due: Instant, pauses: readonly Pause[], time: OfficeTime) {
  const spans: { from: Instant; to: Instant }[] = [];
  let from = start;
  for (const pause of [...pauses, { from: due, to: due }]) {
    for (let day = dayNumberOf(from); day <= dayNumberOf(pause.from); day += 1) {
      for (const open of time.spansOn(day)) {
        const span = { from: instant(Math.max(from, open.from)), to: instant(Math.min(pause.from, open.to)) };
        if (span.to > span.from) spans.push(span);
      }
    }
    from = pause.to;
  }
  return spans;
}

function distinct(sources: readonly LegalSource[]): readonly LegalSource[] {
  return [...new Map(sources.map((source) => [`${source.act} ${source.article ?? ''}`, source])).values()];
}
