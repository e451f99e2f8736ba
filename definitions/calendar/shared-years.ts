/** Every case brings its calendar along; those that count by the same year share one, with what was read of it. */
import type { CalendarYear, WorkingCalendar } from './working-calendar.js';

/** By their JSON. What a worker knows of years is the same in whatever order its cases came. */
const years = new Map<string, CalendarYear>();
/** A decree now and then, and offices with a calendar of their own: more than a worker meets. */
const mostYears = 64;

export function withSharedYears(calendar: WorkingCalendar): WorkingCalendar {
  const shared = Object.entries(calendar.years).map(([name, year]) => [name, sharedYear(year)]);
  return { ...calendar, years: Object.fromEntries(shared) };
}

function sharedYear(year: CalendarYear): CalendarYear {
  const text = JSON.stringify(year);
  const known = years.get(text);
  if (known) return known;
  const [oldest] = years.keys();
  if (oldest !== undefined && years.size >= mostYears) years.delete(oldest);
  years.set(text, year);
  return year;
}
