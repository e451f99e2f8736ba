/** A decree or notice in a file: the days off, worked and shortened that it declares. */
import { z } from 'zod';
import { citedSource, sourceOf } from '../language/cited-source-schema.js';
import { readChecked } from '../language/read-checked.js';
import { dayOf, declaredDays } from './calendar-file-days.js';
import { undeclaredSource } from './explanation-words.js';
import type { ClockTime } from './instant.js';
import type { CalendarNotice } from './published-calendar.js';
import type { OfficeHours } from './working-calendar.js';

const weekendOff = 'Only Saturdays and Sundays off can be counted: write ["SAT", "SUN"], or leave it out.';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: ({ input }) => `"${input}" is no time of day. Write ${likelyTime(String(input))}.`,
});

const officeHours = z
  .array(z.tuple([clockTime, clockTime], 'Each pair is an opening and a closing time: ["07:30", "11:30"].'), {
    error: 'Write pairs of times: [["07:30", "11:30"], ["13:00", "17:00"]].',
  })
  .min(1, 'At least one pair of times is needed; a day without hours belongs in "off".')
  .refine(
    (pairs) => pairs.flat().every((time, place, times) => place === 0 || time > (times[place - 1] ?? '')),
    'The times must follow each other: opening before closing, and no pair before the one that it follows.',
  )
  .transform((pairs): OfficeHours => pairs as (readonly [ClockTime, ClockTime])[]);

const reasonText = z.string().trim().min(1);

const reason = z
  .union([reasonText, z.strictObject({ vi: reasonText, en: reasonText })], 'Write a reason, or {"vi": …, "en": …}.')
  .transform((given) => (typeof given === 'string' ? { vi: given, en: given } : given));

const days = z.array(z.string());

const off = z.record(
  z.string(),
  z.union([days, z.literal(true), reason], 'Write the days of a year, ["01-01"], or the reason of one day, or true.'),
  'Write years or days as keys: {"2027": ["01-01"]} or {"2026-11-23": "…"}.',
);

const worked = z.record(
  z.string(),
  z.union(
    [days, z.literal(true), reasonText, z.record(z.string(), z.string())],
    'Write the worked Saturdays of a year, ["01-10"], or the day that one of them makes up for, or true.',
  ),
  'Write years or days as keys: {"2027": ["01-09"]} or {"2026-11-28": "2026-11-23"}.',
);

const calendarFile = z.strictObject(
  {
    source: citedSource.optional(),
    version: z.int('The version is a whole number.').min(1, 'The version is at least 1.').optional(),
    zone: z.literal('Asia/Ho_Chi_Minh', 'Only Vietnam time can be counted: "Asia/Ho_Chi_Minh".').optional(),
    weekend: z.tuple([z.literal('SAT', weekendOff), z.literal('SUN', weekendOff)], weekendOff).optional(),
    hours: officeHours.optional(),
    off: off.optional(),
    worked: worked.optional(),
    shortened: z
      .record(
        z.string(),
        z.strictObject({ hours: officeHours, reason: reason.optional() }, 'Write {"hours": [["07:30", "11:30"]]}.'),
        'Write days as keys: {"2026-02-13": {"hours": [["07:30", "11:30"]]}}.',
      )
      .optional(),
    ordinary: z.array(z.string(), 'Write days: ["2026-11-24"].').optional(),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `"${(keys as string[]).join('", "')}" is no part of it. Parts: source, version, zone, weekend, hours, off, worked, shortened, ordinary.`
        : 'Write one JSON object, for example {"source": "…", "off": {"2026-11-23": "…"}}.',
  },
);

const shorterHours = { vi: 'rút ngắn giờ làm việc', en: 'shorter office hours' };

/**
 * What `withNotice` adds to a calendar.
 * @throws RangeError naming the field and what it should be
 */
export function readCalendarFile(json: unknown): CalendarNotice {
  const file = readChecked(calendarFile, json, 'The calendar file');
  const { source, version, hours, off = {}, worked = {}, shortened = {}, ordinary = [] } = file;
  if (!hours && [off, worked, shortened, ordinary].every((part) => Object.keys(part).length === 0))
    throw new RangeError(
      'The calendar file declares no day. Give "hours", "off", "worked", "shortened" or "ordinary".',
    );
  const { years, ...single } = declaredDays(off, worked);
  for (const date of Object.keys(shortened)) dayOf(date, `shortened.${date}`);
  for (const [place, date] of ordinary.entries()) dayOf(date, `ordinary.${place}`);
  refuseContradictions(single, Object.keys(shortened), ordinary);
  return {
    source: sourceOf(source ?? undeclaredSource),
    ...(version !== undefined && { version }),
    ...(hours && { officeHours: hours }),
    years,
    ...single,
    shortened: Object.fromEntries(
      Object.entries(shortened).map(([date, day]) => [date, { hours: day.hours, reason: day.reason ?? shorterHours }]),
    ),
    ordinary,
  };
}

/** `7:30` and `7h30` are meant as 07:30. */
function likelyTime(input: string): string {
  const [, hour = '', minute = '00'] = /^(\d{1,2})[:.h](\d{2})?$/.exec(input.trim()) ?? [];
  return Number(hour) < 24 && Number(minute) < 60 && hour ? `${hour.padStart(2, '0')}:${minute}` : 'it like 07:30';
}

/** A worked Saturday may have shorter hours; any other pair cannot both hold. */
function refuseContradictions(
  { off, worked }: Pick<CalendarNotice, 'off' | 'worked'>,
  shortened: readonly string[],
  ordinary: readonly string[],
): void {
  const others = [...Object.keys(worked), ...shortened.filter((date) => !(date in worked))];
  const dates = [...Object.keys(off), ...others, ...ordinary];
  const twice = dates.find((date, place) => dates.indexOf(date) !== place);
  if (!twice) return;
  throw new RangeError(
    `The calendar file names ${twice} twice. A single day is off, worked, shortened or ordinary: keep one of them.`,
  );
}
