/** Counting working days, in whole numbers: the texts of a calendar are read once. */
import { dayNumber, isWeekday, type LocalDate, lastDayOfYear, yearOfDay } from './local-date.js';
import { CalendarMissing, type CalendarYear, type WorkingCalendar } from './working-calendar.js';

/** The working days of one year, in order, and how many of them lie before each of its days. */
interface YearOfWork {
  readonly first: number;
  readonly last: number;
  readonly days: readonly number[];
  /** By the day's place in the year; one more at the end, for the whole year. */
  readonly before: readonly number[];
}

/** Years that have been read. A calendar's year never changes: a notice makes a new one. */
const readYears = new WeakMap<CalendarYear, YearOfWork>();

/**
 * The working days of one calendar. Days are numbered since 1970-01-01. Every method throws CalendarMissing when it
 * reaches a year without a calendar.
 */
export class WorkingDays {
  constructor(private readonly calendar: WorkingCalendar) {}

  isWorking(day: number): boolean {
    const year = this.yearWith(day);
    return workedBefore(year, day + 1) > workedBefore(year, day);
  }

  /** How many lie in (after, until]. */
  between(after: number, until: number): number {
    let count = 0;
    for (let day = after; day < until; ) {
      const year = this.yearWith(day + 1);
      const last = Math.min(until, year.last);
      count += workedBefore(year, last + 1) - workedBefore(year, day + 1);
      day = last;
    }
    return count;
  }

  /** The `count`-th working day after `after`; 0 gives `after` itself. */
  nthAfter(after: number, count: number): number {
    if (count === 0) return after;
    let missing = count;
    for (let next = after + 1; ; ) {
      // The next year is consulted only when the count really reaches it.
      const year = this.yearWith(next);
      const worked = workedBefore(year, next);
      const found = year.days[worked + missing - 1];
      if (found !== undefined) return found;
      missing -= year.days.length - worked;
      next = year.last + 1;
    }
  }

  /** `day` itself when it is worked, otherwise the next day that is. */
  onOrAfter(day: number): number {
    return this.nthAfter(day - 1, 1);
  }

  private yearWith(day: number): YearOfWork {
    const year = yearOfDay(day);
    const found = this.calendar.years[year];
    if (!found) throw new CalendarMissing(this.calendar, year);
    const known = readYears.get(found);
    // Two years without a day of their own may be one object.
    if (known && known.first <= day && day <= known.last) return known;
    const read = readYear(year, found);
    readYears.set(found, read);
    return read;
  }
}

/** Working days in (after, until]. @throws CalendarMissing */
export function workingDaysBetween(after: LocalDate, until: LocalDate, calendar: WorkingCalendar): number {
  return new WorkingDays(calendar).between(dayNumber(after), dayNumber(until));
}

/** @throws CalendarMissing */
export function isWorkingDay(date: LocalDate, calendar: WorkingCalendar): boolean {
  return new WorkingDays(calendar).isWorking(dayNumber(date));
}

/** A Saturday declared off, or a Monday declared worked, changes nothing: neither breaks the rhythm of the week. */
function readYear(year: number, { off, worked }: CalendarYear): YearOfWork {
  const [first, last] = [lastDayOfYear(year - 1) + 1, lastDayOfYear(year)];
  const [daysOff, daysWorked] = [dayNumbersOf(off), dayNumbersOf(worked)];
  const days: number[] = [];
  const before = [0];
  for (let day = first; day <= last; day += 1) {
    if (isWeekday(day) ? !daysOff.has(day) : daysWorked.has(day)) days.push(day);
    before.push(days.length);
  }
  return { first, last, days, before };
}

function dayNumbersOf(days: Readonly<Record<string, unknown>>): ReadonlySet<number> {
  return new Set(Object.keys(days).map((date) => dayNumber(date as LocalDate)));
}

function workedBefore({ first, before }: YearOfWork, day: number): number {
  return before[day - first] ?? 0;
}
