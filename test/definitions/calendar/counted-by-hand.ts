/** The same rules, read slowly: every minute and every day is looked up in the words of the calendar, one by one. */
import type { Pause } from '../../../definitions/calendar/due-at.js';
import { type Instant, instant } from '../../../definitions/calendar/instant.js';
import type { OfficeHours, WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import type { TimeLimit } from '../../../definitions/language/time-limit.js';

const minutesInDay = 1440;
const offset = 7 * 60;

type DayLimit = Exclude<TimeLimit, { unit: 'workingHours' }>;

/** Minutes are counted since 1970-01-01T00:00 in Vietnam, days likewise. */
export class CountedByHand {
  private readonly hours = new Map<number, readonly (readonly [number, number])[]>();

  constructor(private readonly calendar: WorkingCalendar) {}

  isWorked(day: number): boolean {
    const { date, weekday, year } = this.lookUp(day);
    return weekday === 0 || weekday === 6 ? date in year.worked : !(date in year.off);
  }

  isOpen(minute: number): boolean {
    const day = Math.floor(minute / minutesInDay);
    const ofDay = minute - day * minutesInDay;
    for (const [opens, closes] of this.hoursOf(day)) if (opens <= ofDay && ofDay < closes) return true;
    return false;
  }

  receivedAt(filed: Instant): Instant {
    let minute = minuteOf(filed);
    while (!this.isOpen(minute)) minute += 1;
    return instantOfMinute(minute);
  }

  openMinutesBetween(from: Instant, to: Instant): number {
    let count = 0;
    for (let minute = minuteOf(from); minute < minuteOf(to); minute += 1) if (this.isOpen(minute)) count += 1;
    return count;
  }

  /** Pauses are taken into account one after the other, as long as they begin before the limit has ended. */
  dueAt(limit: TimeLimit, started: Instant, pauses: readonly Pause[]): Instant {
    const begun: Pause[] = [];
    let due = this.dueWith(limit, started, begun);
    for (const pause of pauses) {
      if (pause.from > due) break;
      begun.push(pause);
      due = this.dueWith(limit, started, begun);
    }
    return due;
  }

  private dueWith(limit: TimeLimit, started: Instant, pauses: readonly Pause[]): Instant {
    if (limit.unit !== 'workingHours') return this.closingOf(this.lastDay(limit, started, pauses));
    const isPaused = (minute: number) =>
      pauses.some(({ from, to }) => minuteOf(from) <= minute && minute < minuteOf(to));
    let left = Math.round(limit.hours * 60);
    // Paused minutes that the office is open are lost, and counted again at the end.
    const [first, last] = [minuteOf(this.receivedAt(started)), Math.max(0, ...pauses.map(({ to }) => minuteOf(to)))];
    for (let minute = first; minute < last; minute += 1) if (this.isOpen(minute) && isPaused(minute)) left += 1;
    let minute = first;
    for (; left > 0; minute += 1) if (this.isOpen(minute)) left -= 1;
    return instantOfMinute(minute);
  }

  private lastDay(limit: DayLimit, started: Instant, pauses: readonly Pause[]): number {
    if (limit.unit === 'calendarDays') {
      let last = dayOf(started) + limit.days;
      let day = dayOf(started);
      for (const { from, to } of pauses) {
        // A limit that has run out waits for a working day; a pause in that wait ends with it.
        if (dayOf(from) > last) last = dayOf(from);
        for (day = Math.max(day, dayOf(from)); day < dayOf(to); day += 1) last += 1;
      }
      while (!this.isWorked(last)) last += 1;
      return last;
    }
    const isPaused = (day: number) => pauses.some(({ from, to }) => dayOf(from) < day && day <= dayOf(to));
    const received = minuteOf(limit.unit === 'sameDay' ? this.receivedAt(started) : started);
    const day0 = Math.floor(received / minutesInDay);
    const inTime = limit.unit === 'sameDay' && received - day0 * minutesInDay < ofClock(limit.cutOff);
    let left = limit.unit === 'workingDays' ? limit.days : 1;
    const until = Math.max(0, ...pauses.map(({ to }) => dayOf(to)));
    for (let day = day0 + 1; day <= until; day += 1) if (this.isWorked(day) && isPaused(day)) left += 1;
    let day = inTime ? day0 - 1 : day0;
    while (left > 0) {
      day += 1;
      if (this.isWorked(day)) left -= 1;
    }
    return day;
  }

  closingOf(day: number): Instant {
    const last = this.hoursOf(day).at(-1);
    if (!last) throw new Error(`Closed on day ${day}.`);
    return instantOfMinute(day * minutesInDay + last[1]);
  }

  private hoursOf(day: number) {
    const known = this.hours.get(day);
    if (known) return known;
    const read = this.readHours(day).map(([opens, closes]) => [ofClock(opens), ofClock(closes)] as const);
    this.hours.set(day, read);
    return read;
  }

  private readHours(day: number): OfficeHours {
    const { date, weekday, year } = this.lookUp(day);
    const { officeHours, weekendReception } = this.calendar;
    if (this.isWorked(day)) return year.shortened?.[date]?.hours ?? officeHours;
    if (date in year.off) return [];
    if (weekday === 6) return weekendReception?.saturday ?? [];
    return weekday === 0 ? (weekendReception?.sunday ?? []) : [];
  }

  private lookUp(day: number) {
    const midnight = new Date(day * 86_400_000);
    const date = midnight.toISOString().slice(0, 10);
    const year = this.calendar.years[date.slice(0, 4)];
    if (!year) throw new Error(`No calendar for ${date}.`);
    return { date, weekday: midnight.getUTCDay(), year };
  }
}

export const minuteOf = (at: Instant) => Math.floor(at / 60_000) + offset;
export const dayOf = (at: Instant) => Math.floor(minuteOf(at) / minutesInDay);
export const instantOfMinute = (minute: number): Instant => instant((minute - offset) * 60_000);

function ofClock(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
