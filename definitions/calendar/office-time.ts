/** The hours in which an office is open: when it receives, and how much of its time has passed. */
import { dayNumberOf, type Instant, instant, instantOnDay } from './instant.js';
import { fromDayNumber, weekdayOf, yearOfDay } from './local-date.js';
import type { OfficeHours, WorkingCalendar } from './working-calendar.js';
import { WorkingDays } from './working-days.js';

/** Office time of one calendar, for one computation. Every method throws CalendarMissing beyond the calendar's years. */
export class OfficeTime {
  readonly days: WorkingDays;

  constructor(readonly calendar: WorkingCalendar) {
    if (calendar.officeHours.length === 0)
      throw new RangeError(`Calendar "${calendar.id}" has no office hours. Give at least one pair of times.`);
    this.days = new WorkingDays(calendar);
  }

  /** @param day days since 1970-01-01; none when the office is closed */
  hoursOn(day: number): OfficeHours {
    const { officeHours, weekendReception, years } = this.calendar;
    const working = this.days.isWorking(day);
    if (!working && !weekendReception) return [];
    const year = years[yearOfDay(day)];
    if (working) return year?.shortened ? (year.shortened[fromDayNumber(day)]?.hours ?? officeHours) : officeHours;
    if (year?.off[fromDayNumber(day)]) return [];
    const { saturday, sunday } = weekendReception ?? {};
    return { 6: saturday, 0: sunday }[weekdayOf(day)] ?? [];
  }

  /** When a limit in days ends on that working day. */
  closingOn(day: number): Instant {
    const last = this.hoursOn(day).at(-1);
    if (!last) throw new RangeError(`The office is closed on ${fromDayNumber(day)}: no limit can end then.`);
    return instantOnDay(day, last[1]);
  }

  /** When a working day begins for the office. */
  openingOn(day: number): Instant {
    const first = this.hoursOn(day)[0];
    if (!first) throw new RangeError(`The office is closed on ${fromDayNumber(day)}: it does not open then.`);
    return instantOnDay(day, first[0]);
  }

  /** `at` itself while the office is open, otherwise the next opening. At closing time the office is closed. */
  openFrom(at: Instant): Instant {
    for (let day = dayNumberOf(at); ; day += 1) {
      const open = this.spansOn(day).find((span) => at < span.to);
      if (open) return at < open.from ? open.from : at;
    }
  }

  /** Milliseconds of office time in [from, to]. */
  between(from: Instant, to: Instant): number {
    let open = 0;
    for (let day = dayNumberOf(from); day <= dayNumberOf(to); day += 1)
      for (const span of this.spansOn(day)) open += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
    return open;
  }

  /** The first instant by which `ms` of office time, more than none, have passed since `from`. */
  after(from: Instant, ms: number): Instant {
    let left = ms;
    for (let day = dayNumberOf(from); ; day += 1) {
      for (const span of this.spansOn(day)) {
        const start = Math.max(from, span.from);
        if (span.to - start >= left) return instant(start + left);
        left -= Math.max(0, span.to - start);
      }
    }
  }

  /** The last instant from which `ms` of office time, more than none, pass until `to`. */
  before(to: Instant, ms: number): Instant {
    let left = ms;
    for (let day = dayNumberOf(to); ; day -= 1) {
      for (const span of this.spansOn(day).reverse()) {
        const end = Math.min(to, span.to);
        if (end - span.from >= left) return instant(end - left);
        left -= Math.max(0, end - span.from);
      }
    }
  }

  /** The open hours of a day, as instants. */
  spansOn(day: number): { readonly from: Instant; readonly to: Instant }[] {
    return this.hoursOn(day).map(([opens, closes]) => ({
      from: instantOnDay(day, opens),
      to: instantOnDay(day, closes),
    }));
  }
}

/**
 * When an office receives what was filed: at once inside office hours, otherwise at the next opening.
 * The citizen's own time limits do not wait for an opening.
 * @throws CalendarMissing
 */
export function receivedAt(filedAt: Instant, calendar: WorkingCalendar): Instant {
  return new OfficeTime(calendar).openFrom(filedAt);
}
