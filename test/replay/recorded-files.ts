/** `histories/<case>.<run>.json` as Temporal recorded it, and `histories/<case>.view.json`: what its replay must show. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordedHistory, type RecordedRun, workflowIdOf } from './recorded-run.js';
import type { ReplayedCase } from './replayed-case.js';

export type Golden = Pick<ReplayedCase, 'course' | 'view'>;

export const histories = join(import.meta.dirname, 'histories');

/** @throws Error when the case has not been recorded */
export function readRecorded(name: string, folder = histories): { runs: RecordedRun[]; golden: Golden } {
  const files = filesOf(name, folder);
  if (files.length === 0) throw new Error(`The case ${name} has not been recorded: run npm run record.`);
  const golden = read(folder, `${name}.view.json`) as Golden;
  const recorded = files.map((file) => read(folder, file) as RecordedHistory);
  return { golden, runs: recorded.map((history) => ({ workflowId: workflowIdOf(history), history })) };
}

export function writeRecorded(
  name: string,
  runs: readonly RecordedRun[],
  { course, view }: Golden,
  folder = histories,
): void {
  mkdirSync(folder, { recursive: true });
  for (const file of filesOf(name, folder)) rmSync(join(folder, file));
  for (const [at, { history }] of runs.entries()) {
    const lines = history.events.map((event) => JSON.stringify(event)).join(',\n');
    write(folder, `${name}.${at + 1}.json`, `{"events":[\n${lines}\n]}`);
  }
  writeGolden(name, { course, view }, folder);
}

/** What the replay must show from now on; the history stays as it is. */
export function writeGolden(name: string, { course, view }: Golden, folder = histories): void {
  write(folder, `${name}.view.json`, JSON.stringify({ course, view }, null, 2));
}

/** Everything that is kept, by file name. */
export function keptFiles(): { file: string; name: string; text: string }[] {
  return readdirSync(histories).map((file) => {
    return { file, name: file.replace(/\..*/, ''), text: readFileSync(join(histories, file), 'utf8') };
  });
}

export function isRecorded(name: string, folder = histories): boolean {
  return filesOf(name, folder).length > 0;
}

function filesOf(name: string, folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => /\.\d+\.json$/.test(file) && file.startsWith(`${name}.`));
  return files.toSorted((one, other) => numberOf(one) - numberOf(other));
}

const numberOf = (file: string) => Number(file.split('.')[1]);
const read = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const write = (folder: string, file: string, text: string) => writeFileSync(join(folder, file), `${text}\n`);
