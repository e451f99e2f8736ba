/** Limits and dates, written short. */
import { dueAt, type Pause } from '../../../definitions/calendar/due-at.js';
import { formatInstant, type Instant, instantOf } from '../../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import {
  calendarDays,
  sameDay,
  type TimeLimit,
  workingDays,
  workingHours,
} from '../../../definitions/language/time-limit.js';

export const source = { act: 'test', grade: 'unverified' } as const;
export const wd = (days: number) => workingDays(days, source);
export const cd = (days: number) => calendarDays(days, source);
export const wh = (hours: number) => workingHours(hours, source);
export const today = sameDay({ cutOff: '15:00', source });

/** @param text Vietnam time, for example `2026-03-02T09:10` */
export const at = (text: string): Instant => instantOf(`${text}+07:00`);

type Span = readonly [from: string, to: string];

export const pausesOf = (spans: readonly Span[]): readonly Pause[] =>
  spans.map(([from, to]) => ({ from: at(from), to: at(to) }));

export function dueIn(calendar: WorkingCalendar, limit: TimeLimit, from: string, ...pauses: readonly Span[]): string {
  return formatInstant(dueAt(limit, at(from), calendar, pausesOf(pauses)));
}

export const due = (limit: TimeLimit, from: string, ...pauses: readonly Span[]) =>
  dueIn(publicSectorCalendar, limit, from, ...pauses);
