/** Counting working days, in whole numbers: the texts of a calendar are read once per computation. */
import { dayNumber, type LocalDate, lastDayOfYear, yearOfDay } from './local-date.js';
import { isWeekday, weekdaysLater, weekdaysUntil } from './weekdays.js';
import { CalendarMissing, type WorkingCalendar } from './working-calendar.js';

/** The days of one year that break the rhythm of the week. */
interface Exceptions {
  readonly off: readonly number[];
  readonly worked: readonly number[];
}

/**
 * The working days of one calendar, for one computation: it remembers the years that it has read. Days are numbered
 * since 1970-01-01. Every method throws CalendarMissing when it reaches a year without a calendar.
 */
export class WorkingDays {
  private readonly years = new Map<number, Exceptions>();

  constructor(private readonly calendar: WorkingCalendar) {}

  isWorking(day: number): boolean {
    const { off, worked } = this.exceptionsOf(yearOfDay(day));
    return isWeekday(day) ? !off.includes(day) : worked.includes(day);
  }

  /** How many lie in (after, until]. */
  between(after: number, until: number): number {
    let count = 0;
    for (let day = after; day < until; ) {
      const year = yearOfDay(day + 1);
      const last = Math.min(until, lastDayOfYear(year));
      const { off, worked } = this.exceptionsOf(year);
      count += weekdaysUntil(last) - weekdaysUntil(day) - countWithin(off, day, last) + countWithin(worked, day, last);
      day = last;
    }
    return count;
  }

  /** The `count`-th working day after `after`; 0 gives `after` itself. */
  nthAfter(after: number, count: number): number {
    if (count === 0) return after;
    let day = after;
    let missing = count;
    while (missing > 0) {
      // A jump stays inside one year: the next year is consulted only when the count really reaches it.
      const next = Math.min(weekdaysLater(day, missing), lastDayOfYear(yearOfDay(day + 1)));
      missing -= this.between(day, next);
      day = next;
    }
    // Worked Saturdays may have carried the count too far, or onto a day off.
    for (; missing < 0 || !this.isWorking(day); day -= 1) if (this.isWorking(day)) missing += 1;
    return day;
  }

  /** `day` itself when it is worked, otherwise the next day that is. */
  onOrAfter(day: number): number {
    return this.isWorking(day) ? day : this.nthAfter(day, 1);
  }

  private exceptionsOf(year: number): Exceptions {
    const known = this.years.get(year);
    if (known) return known;
    const found = this.calendar.years[year];
    if (!found) throw new CalendarMissing(this.calendar, year);
    const read = { off: dayNumbers(found.off, isWeekday), worked: dayNumbers(found.worked, isWeekend) };
    this.years.set(year, read);
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

/** A Saturday declared off, or a Monday declared worked, changes nothing: neither breaks the rhythm. */
function dayNumbers(days: object, breaksRhythm: (day: number) => boolean): readonly number[] {
  const numbers: number[] = [];
  for (const date in days) {
    const day = dayNumber(date as LocalDate);
    if (breaksRhythm(day)) numbers.push(day);
  }
  return numbers;
}

function isWeekend(day: number): boolean {
  return !isWeekday(day);
}

function countWithin(days: readonly number[], after: number, until: number): number {
  let count = 0;
  for (const day of days) if (day > after && day <= until) count += 1;
  return count;
}
