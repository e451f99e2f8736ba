import type { ClockTime } from '../calendar/instant.js';
import type { LegalSource } from './legal-source.js';

/**
 * How long an agency, or the citizen, may take. Day 0 is the day of receipt.
 * - `workingDays`: ends at closing time of the n-th working day after it.
 * - `calendarDays`: ends at closing time of the n-th day after it, moved on to the next working day if that is a day off.
 * - `workingHours`: ends when the office has been open for n hours since receipt.
 * - `sameDay`: ends at closing time of the day of receipt, or of the next working day when received at or after `cutOff`.
 */
export type TimeLimit = { readonly source: LegalSource } & (
  | { readonly unit: 'workingDays'; readonly days: number }
  | { readonly unit: 'calendarDays'; readonly days: number }
  | { readonly unit: 'workingHours'; readonly hours: number }
  | { readonly unit: 'sameDay'; readonly cutOff: ClockTime }
);

/** In the same unit; limits in different units cannot be compared without a calendar. */
export function isLonger(one: TimeLimit, other: TimeLimit): boolean {
  if (one.unit === 'workingHours') return other.unit === one.unit && one.hours > other.hours;
  return one.unit !== 'sameDay' && other.unit === one.unit && one.days > other.days;
}

export const workingDays = (days: number, source: LegalSource): TimeLimit => ({ unit: 'workingDays', days, source });

export const calendarDays = (days: number, source: LegalSource): TimeLimit => ({ unit: 'calendarDays', days, source });

export const workingHours = (hours: number, source: LegalSource): TimeLimit => ({
  unit: 'workingHours',
  hours,
  source,
});

export const sameDay = ({ cutOff, source }: { cutOff: ClockTime; source: LegalSource }): TimeLimit => ({
  unit: 'sameDay',
  cutOff,
  source,
});
