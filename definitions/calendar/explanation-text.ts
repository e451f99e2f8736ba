/** Why a limit ends when it does, as text for people. */

import type { ExplainedPause, Explanation, IgnoredPause } from './explanation.js';
import { citation, durationWords, lengthWords, limitWords, sourceWords, wordsOf } from './explanation-words.js';
import { localDateOf } from './instant.js';
import type { Remaining } from './limit-clock.js';
import { addDays, type LocalDate } from './local-date.js';
import type { DayOff } from './working-calendar.js';
import {
  type Language,
  listedDay,
  writtenDay,
  writtenDayOrInstant,
  writtenInstant,
  writtenTime,
} from './written-instant.js';

/** Line by line, the due date first; a line that belongs to the one above is indented by two spaces. */
export function explanationLines(explanation: Explanation, language: Language): readonly string[] {
  const { dueAt, skipped, endedOnDayOff, closedUntilStart, pauses, ignoredPauses, sources } = explanation;
  const words = wordsOf[language];
  const around = localDateOf(dueAt);
  return [
    `${words.due} ${writtenInstant(dueAt, language)}`,
    ...startLines(explanation, language),
    ...under(words.closed, dayOffLines(closedUntilStart, around, language)),
    `${words.rule} ${ruleWords(explanation, language)}`,
    ...promiseLines(explanation, language),
    ...countedLines(explanation, language),
    ...movedLines(explanation, language),
    ...under(words.skipped, endedOnDayOff === null ? dayOffLines(skipped, around, language) : []),
    ...madeUpLines(explanation, language),
    ...shortenedLines(explanation, language),
    ...pauses.map((pause) => pauseLine(pause, language)),
    ...ignoredPauses.map((pause) => ignoredPauseLine(pause, language)),
    ...suspendedLines(explanation, language),
    ...under(
      words.sources,
      sources.map((source) => sourceWords(source, language)),
    ),
  ];
}

/** One line for a narrow screen: the limit, from when, what was skipped and how long it was paused; no sources. */
export function shortExplanation(explanation: Explanation, language: Language): string {
  const { limit, startedAt, skipped, pauses, suspended, dueAt } = explanation;
  const words = wordsOf[language];
  const moment = (at: Explanation['dueAt']) =>
    `${listedDay(localDateOf(at), localDateOf(dueAt), language)} ${writtenTime(at)}`;
  const parts = [words.shortFrom(limitWords(limit, language), moment(startedAt))];
  if (skipped.length > 0) parts.push(words.shortSkipped(skipped.length));
  const paused = lengthOfAll(pauses);
  if (paused) parts.push(words.shortPaused(lengthWords(paused, language)));
  if (suspended) {
    // Without its hour: the line must stay narrow.
    parts.push(words.shortSuspended(listedDay(localDateOf(suspended.from), localDateOf(dueAt), language)));
  }
  return parts.join(', ');
}

function lengthOfAll(pauses: readonly ExplainedPause[]): Remaining | null {
  const [first] = pauses;
  if (!first) return null;
  return { unit: first.length.unit, count: pauses.reduce((sum, { length }) => sum + length.count, 0) };
}

function under(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}

function startLines({ filedAt, startedAt }: Explanation, language: Language): readonly string[] {
  const words = wordsOf[language];
  const filed = writtenDayOrInstant(filedAt, language);
  if (filedAt === startedAt) return [`${words.countedFrom} ${filed}`];
  return [
    `${words.filed} ${filed}`,
    `${words.received} ${writtenInstant(startedAt, language)}, ${words.atNextOpening}`,
  ];
}

/** Whose promise it is, and what the law would have allowed. */
function promiseLines({ limit, statutory }: Explanation, language: Language): readonly string[] {
  if (!statutory) return [];
  const [promise, law] = [citation(limit.source, language), citation(statutory.source, language)];
  return [wordsOf[language].promisedBy(promise, limitWords(statutory, language), law)];
}

function ruleWords({ limit, startedAt, afterCutOff }: Explanation, language: Language): string {
  const words = wordsOf[language];
  if (limit.unit === 'sameDay')
    return (afterCutOff ? words.afterCutOff : words.beforeCutOff)(writtenTime(startedAt), limit.cutOff);
  const length = limitWords(limit, language);
  if (limit.unit === 'workingHours') return words.officeTime(length);
  const counted = limit.unit === 'calendarDays' ? words.daysOffIncluded(length) : length;
  return words.dayZero(counted, writtenDay(localDateOf(startedAt), language));
}

interface ReasonedDay extends DayOff {
  readonly date: LocalDate;
  readonly kind: 'weekend' | 'dayOff';
}

/** Days off with the same reason and source stand together: weekly rest in one line, other days where they follow. */
function dayOffLines(days: readonly ReasonedDay[], around: LocalDate, language: Language): readonly string[] {
  const groups: { readonly first: ReasonedDay; last: LocalDate; readonly dates: LocalDate[] }[] = [];
  for (const day of days) {
    const group = groups.find(
      ({ first, last }) => sameReason(first, day) && (day.kind === 'weekend' || addDays(last, 1) === day.date),
    );
    if (group) {
      group.dates.push(day.date);
      group.last = day.date;
    } else groups.push({ first: day, last: day.date, dates: [day.date] });
  }
  return groups.map(({ first, dates }) => {
    const written = runsOf(dates).map((run) => runWords(run, around, language));
    return `${written.join(', ')} ${first.reason[language]} (${citation(first.source, language)})`;
  });
}

function sameReason(one: ReasonedDay, other: ReasonedDay): boolean {
  return (
    one.kind === other.kind &&
    one.reason.vi === other.reason.vi &&
    one.reason.en === other.reason.en &&
    one.source.act === other.source.act &&
    one.source.article === other.source.article
  );
}

interface Run {
  readonly first: LocalDate;
  last: LocalDate;
}

/** @param dates in order */
function runsOf(dates: readonly LocalDate[]): readonly Run[] {
  const runs: Run[] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run && addDays(run.last, 1) === date) run.last = date;
    else runs.push({ first: date, last: date });
  }
  return runs;
}

function runWords({ first, last }: Run, around: LocalDate, language: Language): string {
  if (first === last) return listedDay(first, around, language);
  return `${listedDay(first, around, language)} - ${listedDay(last, around, language)}`;
}

function countedLines({ counted, dueAt }: Explanation, language: Language): readonly string[] {
  const around = localDateOf(dueAt);
  const lines = counted.map(({ from, to }) => {
    const day = listedDay(localDateOf(from), around, language);
    const length = durationWords(Math.floor((to - from) / 60_000), language);
    return `${day} ${writtenTime(from)} - ${writtenTime(to)} (${length})`;
  });
  return under(wordsOf[language].counted, lines);
}

/** Of a limit in calendar days, the only days off that matter are those that its end waits for. */
function movedLines({ endedOnDayOff, skipped, dueAt }: Explanation, language: Language): readonly string[] {
  if (endedOnDayOff === null) return [];
  const last = localDateOf(dueAt);
  const moved = wordsOf[language].movedOn(writtenDay(endedOnDayOff, language), writtenDay(last, language));
  return under(moved, dayOffLines(skipped, last, language));
}

function shortenedLines({ shortened, dueAt }: Explanation, language: Language): readonly string[] {
  const lines = shortened.map(({ date, hours, reason, source }) => {
    const open = hours.map((span) => span.join(' - ')).join(', ');
    return `${listedDay(date, localDateOf(dueAt), language)} ${open}, ${reason[language]} (${citation(source, language)})`;
  });
  return under(wordsOf[language].shortened, lines);
}

function madeUpLines({ madeUp, dueAt }: Explanation, language: Language): readonly string[] {
  const words = wordsOf[language];
  const around = localDateOf(dueAt);
  const lines = madeUp.map(
    ({ date, insteadOf, source }) =>
      `${listedDay(date, around, language)} ${words.insteadOf(listedDay(insteadOf, around, language))} (${citation(source, language)})`,
  );
  return under(words.madeUp, lines);
}

function pauseLine({ from, to, reason, length }: ExplainedPause, language: Language): string {
  const span = wordsOf[language].paused(writtenInstant(from, language), writtenInstant(to, language));
  const why = reason ? ` (${reason[language]})` : '';
  return `${span}${why}: ${lengthWords(length, language)}`;
}

function ignoredPauseLine({ from, to, why }: IgnoredPause, language: Language): string {
  return wordsOf[language].notPaused[why](writtenDayOrInstant(from, language), writtenDayOrInstant(to, language));
}

function suspendedLines({ suspended, dueAt }: Explanation, language: Language): readonly string[] {
  if (!suspended) return [];
  const words = wordsOf[language];
  const why = suspended.reason ? ` (${suspended.reason[language]})` : '';
  return [
    `${words.suspended(writtenInstant(suspended.from, language))}${why}: ${suspended.from > dueAt ? words.suspendedTooLate : words.untilResumed}`,
  ];
}
