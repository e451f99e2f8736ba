/** Monday to Friday by arithmetic alone. Days off and worked Saturdays are the calendar's: see `working-calendar.ts`. */
import { weekdayOf } from './local-date.js';

/** 1969-12-29 was a Monday. */
const firstMonday = -3;

/** Weekdays from 1969-12-29 to `day`, both included; `day` in days since 1970-01-01. Only differences mean anything. */
export function weekdaysUntil(day: number): number {
  const sinceMonday = day - firstMonday;
  const week = Math.floor(sinceMonday / 7);
  return week * 5 + Math.min(sinceMonday - week * 7 + 1, 5);
}

/** The `count`-th weekday after `day`, in days since 1970-01-01; `count` is at least 1. */
export function weekdaysLater(day: number, count: number): number {
  const target = weekdaysUntil(day) - 1 + count;
  const week = Math.floor(target / 5);
  return firstMonday + week * 7 + (target - week * 5);
}

/** @param day days since 1970-01-01 */
export function isWeekday(day: number): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}
