/** Many limits at once: one JSON object per line in, one per line out, in the same order. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { dueAt } from '../definitions/calendar/due-at.js';
import { receivedAt } from '../definitions/calendar/office-time.js';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import { readChecked } from '../definitions/language/read-checked.js';
import { parseLimit } from '../definitions/language/written-limit.js';
import { isoInstant, parseInstant, pauseBetween } from './instants.js';

const example = 'Write {"limit": "8wd", "from": "2026-03-02T09:10", "pauses": [["…", "…"]], "citizen": true}.';

const question = z.strictObject(
  {
    limit: z.string('Write the limit as text, for example "8wd".'),
    from: z.string('Write the instant as text, for example "2026-03-02T09:10".'),
    pauses: z.array(z.tuple([z.string(), z.string()]), 'Write pairs of instants.').default([]),
    citizen: z.boolean('Write true or false.').optional(),
  },
  example,
);

/**
 * Answers each line as soon as it has been read.
 * @param citizen what holds for lines that do not say it
 * @returns whether every line could be answered
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  calendar: WorkingCalendar,
  citizen = false,
): Promise<boolean> {
  let allGood = true;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answer = answerTo(line, calendar, citizen);
    if ('error' in answer) allGood = false;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return allGood;
}

function answerTo(
  line: string,
  calendar: WorkingCalendar,
  byDefault: boolean,
): { readonly due: string } | { readonly error: string } {
  try {
    const { limit, from, pauses, citizen = byDefault } = readChecked(question, jsonOf(line), 'The line');
    const filedAt = parseInstant(from);
    const startedAt = citizen ? filedAt : receivedAt(filedAt, calendar);
    const inOrder = pauses
      .map(([start, end]) => pauseBetween(start, end))
      .toSorted((one, other) => one.from - other.from);
    const counted = parseLimit(limit, { act: 'lienthong due', grade: 'unverified' });
    return { due: isoInstant(dueAt(counted, startedAt, calendar, inOrder)) };
  } catch (fault) {
    return { error: fault instanceof Error ? fault.message : String(fault) };
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new RangeError(`The line is not JSON. ${example}`);
  }
}
