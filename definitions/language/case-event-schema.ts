/** What may be told to a case as a whole, and to any of its dossiers, whatever their procedures. */
import { z } from 'zod';
import { clockTime, legalSource, localDate, text } from './schema.js';

const sentence = z.strictObject({ vi: text, en: text });
const officeHours = z.array(z.array(clockTime).min(2).max(2));
const day = z.iso.date();
const dayOff = z.strictObject({ reason: sentence, source: legalSource });

const calendarYear = z.strictObject({
  off: z.record(day, dayOff),
  worked: z.record(day, dayOff.extend({ insteadOf: localDate })),
  shortened: z.record(day, dayOff.extend({ hours: officeHours.min(1) })).optional(),
});

const workingCalendar = z.strictObject({
  id: text,
  version: z.int().min(1),
  officeHours: officeHours.min(1),
  weekendReception: dayOff.extend({ saturday: officeHours.optional(), sunday: officeHours.optional() }).optional(),
  years: z.record(z.string().regex(/^\d{4}$/, 'A year is written YYYY.'), calendarYear),
});

/** Without a dossier: for the case, that is for every dossier that can take it. */
export const wholeCaseEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('citizen.withdrew'), reason: text.optional() }),
  z.strictObject({ type: z.literal('citizen.joined'), relation: z.string().max(500) }),
  z.strictObject({
    type: z.literal('citizen.added').describe('Asks for more dossiers of the bundle while the case runs'),
    part: z.record(z.string(), z.unknown()),
    dossierCodes: z.record(z.string(), text),
  }),
  z.strictObject({ type: z.literal('officer.stopped'), by: text, reason: text }),
  z.strictObject({
    type: z.literal('officer.migrated').describe('The case goes on under another version of its bundle'),
    by: text,
    to: text,
    hash: text,
  }),
  z.strictObject({
    type: z
      .literal('officer.handedOver')
      .describe('An office hands what it has to its successor, as a later decision says'),
    by: text,
    reason: text,
    agency: text,
    from: text,
    to: text,
  }),
  z.strictObject({ type: z.literal('calendar.changed'), calendar: workingCalendar }),
]);

/** For one dossier; its procedure need not know it. */
export const anyDossierEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('officer.rescheduled').describe('Form 04: the agency apologises and gives one new date'),
    by: text,
    reason: text,
    newDate: localDate,
  }),
]);
