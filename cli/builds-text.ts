import { formatInstant } from '../definitions/calendar/instant.js';
import type { Build, Builds } from '../worker/deployment-builds.js';
import { isoInstant } from './instants.js';

const states: Readonly<Record<Build['state'], string>> = {
  current: 'carries the cases',
  ramping: 'carries a share of the cases',
  waits: 'waits to be handed the cases',
  draining: 'draining: the server still looks whether a case needs it',
  drained: 'drained: no case needs it, its worker may be ended',
};

/** A line each. */
export function buildLines({ builds, casesWithoutBuild }: Builds): readonly string[] {
  if (builds.length === 0) return ['No versioned worker has been seen.'];
  const lines = builds.map(buildLine);
  return casesWithoutBuild === 0
    ? lines
    : [...lines, `${counted(casesWithoutBuild, 'open case')} carried by no versioned worker yet`];
}

export function buildsJson({ builds, casesWithoutBuild }: Builds) {
  const iso = (at: Build['since']) => at && isoInstant(at);
  const written = builds.map(({ since, workerSeen, ...build }) => ({
    ...build,
    since: iso(since),
    workerSeen: iso(workerSeen),
  }));
  return { builds: written, casesWithoutBuild };
}

function buildLine({ id, state, since, workerSeen, openCases, pinnedCases }: Build): string {
  const worker = workerSeen ? `worker seen ${formatInstant(workerSeen)}` : 'no worker';
  const cases = `latest turn of ${counted(openCases, 'open case')}`;
  const pinned = pinnedCases > 0 ? `, ${pinnedCases} of them pinned to it` : '';
  return `${id}  ${states[state]}${since ? `, since ${formatInstant(since)}` : ''}; ${worker}; ${cases}${pinned}`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
