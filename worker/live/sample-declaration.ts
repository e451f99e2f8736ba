import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { versionInForce } from '../../client/version-in-force.js';
import { type Instant, localDateOf } from '../../definitions/calendar/instant.js';
import { addDays, dayNumber, localDate } from '../../definitions/calendar/local-date.js';
import { bundles } from '../../definitions/registry.js';
import { exampleOf } from './examples.js';

export interface Sample {
  /** Where the bundle asks for procedures by name, and not by a part of the declaration. */
  readonly chosen?: readonly string[];
  readonly [field: string]: unknown;
}

/**
 * A sample of `examples/`, made to fit a day of filing: its days lie as far before it as in the file, and it chooses only
 * what the version of that day has.
 * @param name of the file
 * @param testId names another subject than the file does
 * @throws RangeError when there is no such file
 */
export async function sampleDeclaration(name: string, filedAt: Instant, testId?: string): Promise<Sample> {
  const { bundle, filedOn: writtenFor, subject } = exampleOf(name);
  const file = fileURLToPath(new URL(`../../examples/${name}.json`, import.meta.url));
  const written = JSON.parse(await readFile(file, 'utf8')) as Sample;
  const filedOn = localDateOf(filedAt);
  const moved = withDaysMoved(written, dayNumber(filedOn) - dayNumber(writtenFor)) as Sample;
  const sample = testId === undefined ? moved : (withField(moved, subject.path, subject.nameOf(testId)) as Sample);
  const { dossiers } = bundles[versionInForce(bundle, filedOn)];
  return { ...sample, ...(sample.chosen && { chosen: sample.chosen.filter((dossier) => dossier in dossiers) }) };
}

const aDay = /^\d{4}-\d{2}-\d{2}$/;

function withDaysMoved(part: unknown, days: number): unknown {
  if (typeof part === 'string') return aDay.test(part) ? addDays(localDate(part), days) : part;
  if (Array.isArray(part)) return part.map((inner) => withDaysMoved(inner, days));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([field, inner]) => [field, withDaysMoved(inner, days)]));
}

function withField(part: unknown, [field, ...inner]: readonly string[], value: string): unknown {
  if (field === undefined) return value;
  const whole = part as Readonly<Record<string, unknown>>;
  return { ...whole, [field]: withField(whole[field], inner, value) };
}
