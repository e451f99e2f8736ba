/** Time limits as people type them: `8wd`, `19d`, `4wh`, `same-day@15:00`. */
import type { ClockTime } from '../calendar/instant.js';
import type { LegalSource } from './legal-source.js';
import { calendarDays, sameDay, type TimeLimit, workingDays, workingHours } from './time-limit.js';

const days = /^([1-9]\d{0,4})(wd|d)$/;
const hours = /^(\d{1,5}(?:\.\d+)?)wh$/;
const cutOff = /^same-day@((?:[01]\d|2[0-3]):[0-5]\d)$/;
const forms = [days, hours, cutOff];

/** @throws RangeError when `text` is none of the four forms */
export function parseLimit(text: string, source: LegalSource): TimeLimit {
  const inDays = days.exec(text);
  if (inDays) return (inDays[2] === 'wd' ? workingDays : calendarDays)(Number(inDays[1]), source);
  const inHours = Number(hours.exec(text)?.[1]);
  if (inHours > 0 && isWholeMinutes(inHours)) return workingHours(inHours, source);
  const latest = cutOff.exec(text)?.[1];
  if (latest) return sameDay({ cutOff: latest as ClockTime, source });
  throw new RangeError(
    `"${text}" is no time limit${likelyFault(text)}. Write 8wd (working days), 19d (calendar days), 4wh or 1.5wh (working hours, ` +
      'in whole minutes) or same-day@15:00 (the same day, with its cut-off); days are whole and at least 1.',
  );
}

function likelyFault(text: string): string {
  if (/^[1-9]\d{5,}(wd|d|wh)$/.test(text)) return ': at most 99999 can be counted';
  if (text === 'same-day') return ': a cut-off is needed, same-day@15:00';
  const plain = text.replace(/\s/g, '').toLowerCase();
  return plain !== text && forms.some((form) => form.test(plain)) ? `: without spaces, in small letters, ${plain}` : '';
}

/** The shortest text from which `parseLimit` makes the same limit again. */
export function writtenLimit(limit: TimeLimit): string {
  switch (limit.unit) {
    case 'workingDays':
      return `${limit.days}wd`;
    case 'calendarDays':
      return `${limit.days}d`;
    case 'workingHours':
      return `${limit.hours}wh`;
    case 'sameDay':
      return `same-day@${limit.cutOff}`;
  }
}

/** 0.35 hours are 21 minutes, though binary fractions make 20.999… of them. */
function isWholeMinutes(inHours: number): boolean {
  return Math.abs(inHours * 60 - Math.round(inHours * 60)) < 1e-6;
}
