/** Instants as they are typed and printed. */
import type { Pause } from '../definitions/calendar/due-at.js';
import { formatInstant, type Instant, instantOf } from '../definitions/calendar/instant.js';
import { localDate } from '../definitions/calendar/local-date.js';

const written =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/**
 * `2026-02-13T15:30` or `2026-02-13 15:30` in Vietnam time, with seconds, with an offset or `Z`; a day alone is its midnight.
 * @throws RangeError when it is none of these
 */
export function parseInstant(text: string): Instant {
  const [, day, time = '00:00', offset = '+07:00'] = written.exec(text) ?? [];
  if (day === undefined) {
    throw new RangeError(
      `"${text}" is no instant. Write 2026-02-13T15:30 (Vietnam time), 2026-02-13T08:30Z, or a day such as 2026-02-13.`,
    );
  }
  return instantOf(`${localDate(day)}T${time}${offset}`);
}

/**
 * `2026-04-21T10:00..2026-05-04T15:00`
 * @throws RangeError when it is not two instants in order
 */
export function parsePause(text: string): Pause {
  const [from, to, ...more] = text.split('..');
  if (!from || !to || more.length > 0)
    throw new RangeError(`"${text}" is no pause. Write two instants: 2026-04-21T10:00..2026-05-04T15:00.`);
  return pauseBetween(from, to);
}

/** @throws RangeError when they are not two instants in order */
export function pauseBetween(start: string, end: string): Pause {
  const [from, to] = [parseInstant(start), parseInstant(end)];
  if (to < from) throw new RangeError(`A pause from ${start} cannot end earlier, at ${end}. Exchange the two.`);
  return { from, to };
}

/** `2026-03-12T17:00:00+07:00` */
export function isoInstant(at: Instant): string {
  const seconds = Math.floor(at / 1_000) % 60;
  return `${formatInstant(at).replace(' ', 'T')}:${String((seconds + 60) % 60).padStart(2, '0')}+07:00`;
}

/** One JSON text. Numbers in fields called `…At`, `…Since` or `…To` are instants, and are written as such. */
export function jsonWithInstants(data: unknown): string {
  const written = (field: string, value: unknown) =>
    typeof value === 'number' && /(At|Since|To)$/.test(field) ? isoInstant(value as Instant) : value;
  return JSON.stringify(data, written, 2);
}
