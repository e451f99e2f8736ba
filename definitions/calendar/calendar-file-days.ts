/** The days of a calendar file: whole years and single days, each checked to be one that can be meant. */
import { addDays, dayNumber, isWeekday, type LocalDate, localDate } from './local-date.js';
import { type CalendarNotice, declaredOff } from './published-calendar.js';
import type { DayOff } from './working-calendar.js';

/** By `YYYY`: its days off. By `YYYY-MM-DD`: why that day is off, or `true`. */
export type WrittenOff = Readonly<Record<string, string[] | DayOff['reason'] | true>>;

/** By `YYYY`: its worked Saturdays. By `YYYY-MM-DD`: the day for which it is worked, or `true`. */
export type WrittenWorked = Readonly<Record<string, string[] | Readonly<Record<string, string>> | string | true>>;

/** How far a worked Saturday may lie from the day off that it makes up for, when nobody named that day. */
const daysSearched = 14;

const isYear = (key: string) => /^\d{4}$/.test(key);

/** @throws RangeError naming the field and what it should be */
export function declaredDays(off: WrittenOff, worked: WrittenWorked): Pick<CalendarNotice, 'years' | 'off' | 'worked'> {
  const years = new Map(
    Object.entries(off)
      .filter(([key]) => isYear(key))
      .map(([year, days]) => [year, daysOfYear(year, days)]),
  );
  const singleOff = Object.entries(off)
    .filter(([key]) => !isYear(key))
    .map(([date, reason]) => [dayOf(date, `off.${date}`), reasonOf(date, reason)] as const);
  const allOff = [
    ...[...years].flatMap(([year, days]) => days.map((day) => localDate(`${year}-${day}`))),
    ...singleOff.map(([date]) => date),
  ];
  const madeUp = workedDays(worked, { years, days: allOff });
  return {
    years: Object.fromEntries(
      [...years].map(([year, days]) => [year, { off: days, worked: madeUp.years[year] ?? {} }]),
    ),
    off: Object.fromEntries(singleOff),
    worked: madeUp.single,
  };
}

/** @throws RangeError naming the field when `date` is no day of the civil calendar */
export function dayOf(date: string, field: string): LocalDate {
  try {
    return localDate(date);
  } catch {
    throw wrong(field, `"${date}" is no calendar day. Write YYYY-MM-DD, for example 2026-11-23.`);
  }
}

function daysOfYear(year: string, days: WrittenOff[string]): readonly string[] {
  const field = `off.${year}`;
  if (!Array.isArray(days)) throw wrong(field, 'write all its days off: ["01-01", "02-04"].');
  for (const [place, day] of days.entries()) dayInYear(year, day, `${field}.${place}`);
  return days;
}

function reasonOf(date: string, reason: WrittenOff[string]): DayOff['reason'] {
  if (reason === true) return declaredOff;
  if (Array.isArray(reason)) throw wrong(`off.${date}`, 'write the reason of that one day, or true.');
  return reason;
}

/** What the file declares off. */
interface DaysOff {
  readonly years: ReadonlyMap<string, unknown>;
  readonly days: readonly LocalDate[];
}

function workedDays(
  worked: WrittenWorked,
  off: DaysOff,
): { readonly years: Record<string, Record<string, LocalDate>>; readonly single: Record<string, LocalDate> } {
  const read = { years: {} as Record<string, Record<string, LocalDate>>, single: {} as Record<string, LocalDate> };
  for (const [key, given] of Object.entries(worked)) {
    const field = `worked.${key}`;
    if (!isYear(key)) {
      if (given !== true && typeof given !== 'string')
        throw wrong(field, 'write the day that it makes up for, or true.');
      read.single[key] = madeUpFor(dayOf(key, field), given, off, field);
      continue;
    }
    if (!off.years.has(key))
      throw wrong(
        field,
        `a year is given whole: add its days off to "off", or write single days such as "${key}-11-28".`,
      );
    if (given === true || typeof given === 'string')
      throw wrong(field, 'write its worked Saturdays: ["01-10", "08-22"].');
    const days = Array.isArray(given) ? given.map((day) => [day, true] as const) : Object.entries(given);
    read.years[key] = Object.fromEntries(
      days.map(([day, insteadOf]) => [day, madeUpFor(dayInYear(key, day, field), insteadOf, off, `${field}.${day}`)]),
    );
  }
  return read;
}

/** The weekday off for which a Saturday or Sunday is worked. */
function madeUpFor(date: LocalDate, given: string | true, off: DaysOff, field: string): LocalDate {
  if (isWeekday(dayNumber(date)))
    throw wrong(field, `${date} is a weekday, which is worked anyway. Name a Saturday or Sunday.`);
  if (given !== true) return dayOffNamed(given, date, off, field);
  // Notices name the pair, lists of a year do not. The nearest weekday off is a guess for the explanation only: no due
  // date depends on it.
  for (let distance = 1; distance <= daysSearched; distance += 1)
    for (const candidate of [addDays(date, distance), addDays(date, -distance)])
      if (off.days.includes(candidate) && isWeekday(dayNumber(candidate))) return candidate;
  throw wrong(
    field,
    `no weekday off within ${daysSearched} days is listed. Name the day that it makes up for, YYYY-MM-DD.`,
  );
}

/** Which days of other years are off, only the calendar knows to which the file is added. */
function dayOffNamed(given: string, date: LocalDate, { years, days }: DaysOff, field: string): LocalDate {
  const named = dayOf(given, field);
  if (!isWeekday(dayNumber(named)))
    throw wrong(field, `${given} is a Saturday or Sunday. Name the weekday off that ${date} makes up for.`);
  if (years.has(given.slice(0, 4)) && !days.includes(named))
    throw wrong(field, `${given} is a working day. List it under "off", or name the day off that is made up for.`);
  return named;
}

function dayInYear(year: string, day: string, field: string): LocalDate {
  try {
    return localDate(`${year}-${day}`);
  } catch {
    throw wrong(field, `"${day}" is no day of ${year}. Write MM-DD, for example 01-01.`);
  }
}

function wrong(field: string, fix: string): RangeError {
  return new RangeError(`The calendar file, field "${field}": ${fix}`);
}
