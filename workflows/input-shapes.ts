/** Forms that more than one workflow expects of what it is started with. */
import { localDate } from '../definitions/calendar/local-date.js';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const isTexts = (value: unknown) =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

const isPauses = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(Number.isFinite);

export const isPatience = (value: unknown) =>
  isRecord(value) && isPauses(value.beforeAsking) && isPauses(value.beforeRetrying);

export function isDay(value: unknown): boolean {
  try {
    return localDate(String(value)) === value;
  } catch {
    return false;
  }
}
