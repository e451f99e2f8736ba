/** Days and instants as people in Vietnam write them, without `Intl` and without the machine's language. */
import { formatInstant, type Instant, localDateOf } from './instant.js';
import { type LocalDate, weekday } from './local-date.js';

export type Language = 'vi' | 'en';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

const shortWeekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  en: weekdays.en,
};

/** `Thu 12/03/2026 17:00`, `thứ Năm 12/03/2026 17:00`. */
export function writtenInstant(at: Instant, language: Language): string {
  return `${writtenDay(localDateOf(at), language)} ${writtenTime(at)}`;
}

/** Whoever names a day alone means no hour: midnight is written as its day. */
export function writtenDayOrInstant(at: Instant, language: Language): string {
  return writtenTime(at) === '00:00' ? writtenDay(localDateOf(at), language) : writtenInstant(at, language);
}

/** `Thu 12/03/2026`, `thứ Năm 12/03/2026`. */
export function writtenDay(date: LocalDate, language: Language): string {
  return `${weekdays[language][weekday(date)]} ${dayAndMonth(date)}/${date.slice(0, 4)}`;
}

/**
 * For lists: `Thu 12/03`, `T5 12/03`, and with its year where that is another.
 * @param around the day beside which it is read
 */
export function listedDay(date: LocalDate, around: LocalDate, language: Language): string {
  const year = date.slice(0, 4);
  const written = `${shortWeekdays[language][weekday(date)]} ${dayAndMonth(date)}`;
  return year === around.slice(0, 4) ? written : `${written}/${year}`;
}

/** `17:00`, Vietnam time. */
export function writtenTime(at: Instant): string {
  return formatInstant(at).slice(-5);
}

function dayAndMonth(date: LocalDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}`;
}
