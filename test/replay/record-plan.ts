/** Which cases are recorded anew, and which are kept: a recording of a released version is what running cases rely on. */
import type { ReleasedVersion } from '../../worker/build/released-versions.js';
import { histories, isRecorded, readRecorded } from './recorded-files.js';
import { openedWith } from './recorded-run.js';

export interface RecordPlan {
  readonly record: readonly string[];
  readonly refused: readonly RefusedRecording[];
}

export interface RefusedRecording {
  readonly name: string;
  /** Released, `death@1`. */
  readonly bundle: string;
}

export interface RecordRequest {
  readonly names: readonly string[];
  readonly force: boolean;
  /** By key. */
  readonly released: Readonly<Record<string, Pick<ReleasedVersion, 'hash'>>>;
}

export function planRecording({ names, force, released }: RecordRequest, folder = histories): RecordPlan {
  const refused = force ? [] : names.flatMap((name) => refusedRecording(name, released, folder));
  return { record: names.filter((name) => !refused.some((one) => one.name === name)), refused };
}

/** What was recorded with an earlier draft of a version proves nothing about it, and may be recorded again. An annulment goes by no definitions. */
function refusedRecording(name: string, released: RecordRequest['released'], folder: string): RefusedRecording[] {
  if (!isRecorded(name, folder)) return [];
  const [first] = readRecorded(name, folder).runs;
  if (!first) return [];
  const { bundle, hash } = openedWith(first);
  const version = released[bundle];
  return version && version.hash === (hash ?? version.hash) ? [{ name, bundle }] : [];
}

export function refusalSentence(refused: readonly RefusedRecording[]): string {
  const lines = refused.map(({ name, bundle }) => `  ${name} (${bundle})`);
  return [
    'Kept as they are, because their bundle is released and running cases rely on going as these went:',
    ...lines,
    'If only what they show has changed: npm run record -- --views. If they would go another way: docs/decisions/0017.',
    'To record them all the same: npm run record -- --force <name> …',
  ].join('\n');
}
