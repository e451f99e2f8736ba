/** What a new decree or notice does to a calendar. */
import type { LegalSource } from '../language/legal-source.js';
import { dayNumber, isWeekday, localDate } from './local-date.js';
import type { CalendarYear, DayOff, OfficeHours, ShortenedDay, WorkingCalendar } from './working-calendar.js';

/** Days of a decree. A year is given whole; a single day is added to the year that the calendar already holds. */
export interface CalendarNotice {
  readonly source: LegalSource;
  /** Of the calendar that results; one more than before, unless given. */
  readonly version?: number;
  readonly officeHours?: OfficeHours;
  /** By `YYYY`: all its days, each `MM-DD`. A day that was known before keeps its reason and source. */
  readonly years: Readonly<
    Record<string, { readonly off: readonly string[]; readonly worked: Readonly<Record<string, string>> }>
  >;
  /** By `YYYY-MM-DD`. */
  readonly off: Readonly<Record<string, DayOff['reason']>>;
  /** By `YYYY-MM-DD`: the day for which it is worked. */
  readonly worked: Readonly<Record<string, string>>;
  readonly shortened: Readonly<Record<string, Pick<ShortenedDay, 'hours' | 'reason'>>>;
  /** Days that are off, worked or shortened no longer. */
  readonly ordinary: readonly string[];
}

export const declaredOff = { vi: 'ngày nghỉ theo thông báo', en: 'day off by notice' };
const madeUp = { vi: 'làm bù ngày nghỉ hoán đổi', en: 'worked for a swapped day off' };

/**
 * The calendar as it is once the notice holds.
 * @throws RangeError when a day is no day, or lies in a year that neither the calendar nor the notice holds
 */
export function withNotice(calendar: WorkingCalendar, notice: CalendarNotice): WorkingCalendar {
  const whole = Object.entries(notice.years).map(([year, days]): [string, CalendarYear] => [
    year,
    wholeYear(year, days, calendar.years[year], notice),
  ]);
  const years: Record<string, CalendarYear> = { ...calendar.years, ...Object.fromEntries(whole) };
  for (const date of notice.ordinary) {
    const year = calendar.years[localDate(date).slice(0, 4)];
    if (year && !isDeclared(year, date))
      throw new RangeError(`${date} is an ordinary day already. Take it out of "ordinary", or correct the date.`);
  }
  for (const date of singleDays(notice)) {
    const year = years[localDate(date).slice(0, 4)];
    if (!year) throw new RangeError(notHeld(calendar, date));
    years[date.slice(0, 4)] = withDay(year, date, notice);
  }
  for (const [date, insteadOf] of Object.entries(notice.worked)) {
    if (years[insteadOf.slice(0, 4)]?.off[insteadOf]) continue;
    throw new RangeError(
      `${date} is to be worked for ${insteadOf}, which is no day off. List ${insteadOf} under "off", or name the day off that is made up for.`,
    );
  }
  const { officeHours = calendar.officeHours, version = calendar.version + 1 } = notice;
  return { ...calendar, version, officeHours, years };
}

function singleDays({ off, worked, shortened, ordinary }: CalendarNotice): readonly string[] {
  return [...ordinary, ...Object.keys(off), ...Object.keys(worked), ...Object.keys(shortened)];
}

function wholeYear(
  year: string,
  { off, worked }: CalendarNotice['years'][string],
  known: CalendarYear | undefined,
  { source, ordinary }: CalendarNotice,
): CalendarYear {
  const dates = off.map((day) => localDate(`${year}-${day}`));
  const workedDays = Object.keys(worked).map((day) => `${year}-${day}`);
  refuseDropped(year, known, [...dates, ...workedDays, ...ordinary]);
  const made = Object.entries(worked).map(([day, insteadOf]) => {
    const date = localDate(`${year}-${day}`);
    return [date, known?.worked[date] ?? { reason: madeUp, source, insteadOf: localDate(insteadOf) }] as const;
  });
  return {
    off: {
      ...Object.fromEntries(weekendsIn(known)),
      ...Object.fromEntries(dates.map((date) => [date, known?.off[date] ?? { reason: declaredOff, source }])),
    },
    worked: Object.fromEntries(made),
    ...(known?.shortened && { shortened: known.shortened }),
  };
}

/** Weekend days of a feast: a list of days off rarely names them, and means them. */
function weekendsIn(known: CalendarYear | undefined): readonly (readonly [string, DayOff])[] {
  return Object.entries(known?.off ?? {}).filter(([date]) => !isWeekday(dayNumber(localDate(date))));
}

/** @throws RangeError when a list that calls itself whole would take days away in silence */
function refuseDropped(year: string, known: CalendarYear | undefined, listed: readonly string[]): void {
  const off = Object.keys(known?.off ?? {}).filter((date) => isWeekday(dayNumber(localDate(date))));
  const dropped = [...off, ...Object.keys(known?.worked ?? {})].filter((date) => !listed.includes(date));
  if (dropped.length === 0) return;
  throw new RangeError(
    `${year} is known already, and the list for it leaves out ${dropped.join(', ')}. ` +
      'To add or change single days, name them by their date; to take a day back, name it under "ordinary".',
  );
}

function withDay(year: CalendarYear, date: string, notice: CalendarNotice): CalendarYear {
  const { [date]: _off, ...off } = year.off;
  const { [date]: _worked, ...worked } = year.worked;
  const { [date]: _shortened, ...shortened } = year.shortened ?? {};
  const { source } = notice;
  const reason = notice.off[date];
  const insteadOf = notice.worked[date];
  const short = notice.shortened[date];
  return {
    off: reason ? { ...off, [date]: { reason, source } } : off,
    worked: insteadOf ? { ...worked, [date]: { reason: madeUp, source, insteadOf: localDate(insteadOf) } } : worked,
    shortened: short ? { ...shortened, [date]: { ...short, source } } : shortened,
  };
}

function isDeclared({ off, worked, shortened = {} }: CalendarYear, date: string): boolean {
  return [off, worked, shortened].some((days) => Object.hasOwn(days, date));
}

function notHeld({ id, years }: WorkingCalendar, date: string): string {
  return (
    `${date} lies in a year that calendar "${id}" does not hold (it holds ${Object.keys(years).join(', ')}). ` +
    'Give that year whole, as a list of its days off.'
  );
}
