/** Which process is killed when: drawn from the seed, and spread over the run by how many cases have ended. */
import fc from 'fast-check';

export const victims = ['worker', 'server', 'agency'] as const;
export type Victim = (typeof victims)[number];

export interface Kill {
  readonly victim: Victim;
  /** Which of several workers or agencies. */
  readonly which: number;
  /** It strikes once so many cases have ended. */
  readonly after: number;
}

/** As many kills of each kind as a run of 500 cases needs to have 20, with some to spare. */
const killsPer500 = 22;
const fewest = 2;

export function killPlan(cases: number, seed: number): readonly Kill[] {
  const each = Math.max(fewest, Math.ceil((killsPer500 * cases) / 500));
  const all = victims.flatMap((victim) => Array<Victim>(each).fill(victim));
  const order = fc.shuffledSubarray(
    all.map((victim, at) => ({ victim, at })),
    { minLength: all.length, maxLength: all.length },
  );
  const [drawn = []] = fc.sample(order, { seed, numRuns: 1 });
  const which = fc.sample(fc.nat(), { seed: seed + 1, numRuns: all.length });
  // The last tenth of the cases is left in peace, so that every kill finds work under way.
  return drawn.map(({ victim }, at) => ({
    victim,
    which: which[at] ?? 0,
    after: Math.floor((at * cases * 0.9) / drawn.length),
  }));
}
