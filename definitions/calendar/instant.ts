/** Points in time, and how Vietnam's civil day maps onto them. No `Intl`, no machine time zone. */
import { fromDayNumber, type LocalDate, localDate } from './local-date.js';

declare const instantBrand: unique symbol;

/** Milliseconds since 1970-01-01T00:00Z. An instant is not a day: the two types never mix. */
export type Instant = number & { readonly [instantBrand]: true };

/** `HH:MM`, 24 hours, Vietnam time. */
export type ClockTime = `${number}:${number}`;

const millisecondsInMinute = 60_000;
const millisecondsInDay = 86_400_000;

/** Vietnam has been UTC+7 without daylight saving since 1975, so a fixed offset is exact. */
const vietnamOffset = 7 * 3_600_000;

export function instant(ms: number): Instant {
  if (!Number.isFinite(ms)) throw new RangeError(`${ms} is not an instant: milliseconds since 1970 are expected.`);
  return ms as Instant;
}

/**
 * @param iso with an explicit offset, for example `2026-03-02T09:10+07:00`
 * @throws RangeError when it names no offset, or no day of the civil calendar
 */
export function instantOf(iso: string): Instant {
  if (!/(Z|[+-]\d{2}:\d{2})$/.test(iso)) {
    throw new RangeError(`"${iso}" names no offset. Write for example 2026-03-02T09:10+07:00.`);
  }
  // Date.parse would count 2026-02-30 on into March.
  localDate(iso.slice(0, 10));
  return instant(Date.parse(iso));
}

export function later(start: Instant, ms: number): Instant {
  return instant(start + ms);
}

/** The day in Vietnam on which `at` falls. */
export function localDateOf(at: Instant): LocalDate {
  return fromDayNumber(dayNumberOf(at));
}

/** The same day in days since 1970-01-01. */
export function dayNumberOf(at: Instant): number {
  return Math.floor((at + vietnamOffset) / millisecondsInDay);
}

/** Minutes since midnight in Vietnam, whole, 0 to 1439. */
export function minuteOfDay(at: Instant): number {
  const sinceMidnight = (((at + vietnamOffset) % millisecondsInDay) + millisecondsInDay) % millisecondsInDay;
  return Math.floor(sinceMidnight / millisecondsInMinute);
}

export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, -3)) * 60 + Number(time.slice(-2));
}

/** @param day days since 1970-01-01 */
export function instantOnDay(day: number, time: ClockTime): Instant {
  return instant(day * millisecondsInDay + minutesOf(time) * millisecondsInMinute - vietnamOffset);
}

/** `2026-03-02 09:10`, Vietnam time. */
export function formatInstant(at: Instant): string {
  const minutes = minuteOfDay(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${localDateOf(at)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
