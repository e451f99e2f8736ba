/** How long a case waits before it asks a silent agency, and before it tries an unreachable one again. Technical, not legal time. */

export interface Patience {
  /** Milliseconds before the n-th question to an agency that owes an answer; the last value repeats. */
  readonly beforeAsking: readonly number[];
  /** Milliseconds before the n-th new round of tries of a call; the last value repeats. */
  readonly beforeRetrying: readonly number[];
}

const minute = 60_000;
const hour = 60 * minute;

/** Days go by in most procedures: an answer is not missed within the hour. */
export const usualPatience: Patience = {
  beforeAsking: [1, 3, 8, 12, 24, 48].map((hours) => hours * hour),
  beforeRetrying: [1, 2, 5, 10, 20, 40, 60, 120].map((minutes) => minutes * minute),
};

/** Rounds of tries of a call in vain before operators are shown an incident. */
export const roundsBeforeIncident = 3;

/** @param times how often it has been waited for before @throws RangeError when there are no pauses at all */
export function pauseAfter(pauses: readonly number[], times: number): number {
  const pause = pauses[Math.min(times, pauses.length - 1)];
  if (pause === undefined) throw new RangeError('Patience has no pauses: give at least one.');
  return pause;
}
