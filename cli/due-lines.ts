/** Many limits at once: one JSON object per line in, one per line out, in the same order. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { dueAt } from '../definitions/calendar/due-at.js';
import type { Instant } from '../definitions/calendar/instant.js';
import { receivedAt } from '../definitions/calendar/office-time.js';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import { readChecked } from '../definitions/language/read-checked.js';
import { parseLimit } from '../definitions/language/written-limit.js';
import { isoInstant, parseInstant, pauseBetween } from './instants.js';

const example = 'Write {"limit": "8wd", "from": "2026-03-02T09:10", "pauses": [["…", "…"]], "citizen": true}.';
const twoInstants = 'Write two instants, ["2026-03-03", "2026-03-05"].';

/** A fault in what is parsed is told with its field. */
function parsed<Value>(parse: () => Value, context: z.RefinementCtx): Value {
  try {
    return parse();
  } catch (fault) {
    context.addIssue(sentenceOf(fault));
    return z.NEVER;
  }
}

const question = z.strictObject(
  {
    limit: z
      .string('Write the limit as text, for example "8wd".')
      .transform((text, context) =>
        parsed(() => parseLimit(text, { act: 'lienthong due', grade: 'unverified' }), context),
      ),
    from: z
      .string('Write the instant as text, for example "2026-03-02T09:10".')
      .transform((text, context) => parsed(() => parseInstant(text), context)),
    pauses: z
      .array(
        z
          .tuple([z.string(twoInstants), z.string(twoInstants)], twoInstants)
          .transform(([start, end], context) => parsed(() => pauseBetween(start, end), context)),
        'Write pairs of instants, [["2026-03-03", "2026-03-05"]].',
      )
      .default([]),
    citizen: z.boolean('Write true or false.').optional(),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `"${(keys as string[]).join('", "')}" is no part of it. Parts: limit, from, pauses, citizen.`
        : example,
  },
);

/** Some editors put it before the first line. */
const byteOrderMark = /^\uFEFF/;

/**
 * Answers each line as soon as it has been read; a blank one is skipped.
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
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = number === 1 ? line.replace(byteOrderMark, '') : line;
    if (text.trim() === '') continue;
    const answer = answerTo(text, `Line ${number}`, calendar, citizen);
    if ('error' in answer) allGood = false;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return allGood;
}

function answerTo(
  text: string,
  line: string,
  calendar: WorkingCalendar,
  citizen: boolean,
): { readonly due: string } | { readonly error: string } {
  try {
    return { due: isoInstant(dueOf(readChecked(question, jsonOf(text, line), line), line, calendar, citizen)) };
  } catch (fault) {
    return { error: sentenceOf(fault) };
  }
}

function dueOf(
  { limit, from, pauses, citizen }: z.infer<typeof question>,
  line: string,
  calendar: WorkingCalendar,
  byDefault: boolean,
): Instant {
  const inOrder = pauses.toSorted((one, other) => one.from - other.from);
  try {
    const startedAt = (citizen ?? byDefault) ? from : receivedAt(from, calendar);
    return dueAt(limit, startedAt, calendar, inOrder);
  } catch (fault) {
    throw new RangeError(`${line}: ${sentenceOf(fault)}`, { cause: fault });
  }
}

function jsonOf(text: string, line: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError(`${line} is not JSON. ${example}`);
  }
}

function sentenceOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
