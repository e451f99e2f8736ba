/** Calendar days in Vietnam. Nothing here knows an hour or a time zone: see `instant.ts` for both. */

declare const localDateBrand: unique symbol;

/** A day in the civil calendar, `YYYY-MM-DD`. A day is not an instant: the two types never mix. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** @throws RangeError when `text` is not a day of the civil calendar written as `YYYY-MM-DD` */
export function localDate(text: string): LocalDate {
  const written = /^\d{4}-\d{2}-\d{2}$/.test(text);
  // 2026-02-30 would count on into March; a legal date must be refused instead.
  if (!written || fromDayNumber(dayNumber(text as LocalDate)) !== text) {
    throw new RangeError(`"${text}" is not a calendar day. Write it as YYYY-MM-DD, for example 2026-03-02.`);
  }
  return text as LocalDate;
}

/** Days since 1970-01-01, whole. */
export function dayNumber(date: LocalDate): number {
  const month = digitsOf(date, 5, 7);
  const year = digitsOf(date, 0, 4);
  return firstDayOf(year) + daysBeforeMonth(month, year) + digitsOf(date, 8, 10) - 1;
}

/** The day that is `days` after 1970-01-01. */
export function fromDayNumber(days: number): LocalDate {
  const year = yearOfDay(days);
  const dayOfYear = days - firstDayOf(year);
  // No month is longer than 31 days, so this starts at the month sought or one before it.
  let month = Math.floor(dayOfYear / 31) + 1;
  if (month < 12 && dayOfYear >= daysBeforeMonth(month + 1, year)) month += 1;
  const day = dayOfYear - daysBeforeMonth(month, year) + 1;
  const text = `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(day)}`;
  return text as LocalDate;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: LocalDate): number {
  return weekdayOf(dayNumber(date));
}

/** @param day days since 1970-01-01, which was a Thursday */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Monday to Friday. Days off and worked Saturdays are the calendar's. @param day days since 1970-01-01 */
export function isWeekday(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

export function yearOf(date: LocalDate): number {
  return digitsOf(date, 0, 4);
}

/** @param day days since 1970-01-01 */
export function yearOfDay(day: number): number {
  // 400 years have 146,097 days; leap days fall unevenly, so the estimate may be one year off either way.
  const estimate = 1970 + Math.floor((day * 400) / 146_097);
  if (day < firstDayOf(estimate)) return estimate - 1;
  return day < firstDayOf(estimate + 1) ? estimate : estimate + 1;
}

/** Days since 1970-01-01. */
export function lastDayOfYear(year: number): number {
  return firstDayOf(year + 1) - 1;
}

function firstDayOf(year: number): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  // 719,162 days lie between 0001-01-01 and 1970-01-01.
  return past * 365 + leapDays - 719_162;
}

function daysBeforeMonth(month: number, year: number): number {
  // Months from March on have 30.6 days on average, in a fixed rhythm; January and February come before the leap day.
  if (month <= 2) return (month - 1) * 31;
  return Math.floor((month * 153 - 2) / 5) - 32 + (isLeap(year) ? 1 : 0);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place += 1) value = value * 10 + text.charCodeAt(place) - 48;
  return value;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
