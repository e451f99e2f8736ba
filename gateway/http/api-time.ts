import { formatInstant, type Instant } from '../../definitions/calendar/instant.js';

/** A time as a case shows it, `2026-03-12 17:00` in Vietnam, as RFC 3339 has it. */
export function apiTime(shown: string): string;
export function apiTime(shown: string | null): string | null;
export function apiTime(shown: string | null): string | null {
  return shown === null ? null : `${shown.replace(' ', 'T')}:00+07:00`;
}

export function apiInstant(at: Instant): string {
  return apiTime(formatInstant(at));
}
