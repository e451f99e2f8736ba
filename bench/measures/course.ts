import { later } from '../../definitions/calendar/instant.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import type { CaseFacts, PendingCall } from '../../workflows/engine/decide/case-state.js';
import { decide } from '../../workflows/engine/decide/decide.js';
import type { Decision } from '../../workflows/engine/decide/draft.js';
import type { Happening } from '../../workflows/engine/decide/happening.js';
import { openCase } from '../../workflows/engine/decide/open-case.js';
import { agenciesInProcess, type Manners } from '../workload/agencies-in-process.js';

export interface Moment {
  readonly happening: Happening;
  readonly at: CaseFacts['filedAt'];
}

const betweenEventsMs = 60_000;

/**
 * Everything that happens in one case, found by playing it: each call is answered, each agency decides.
 * @param decides what the agencies decide; as in the sample case unless given
 */
export async function courseOf(
  facts: CaseFacts,
  bundle: Bundle,
  decides: Pick<Manners, 'decides'> = {},
): Promise<Moment[]> {
  const moments: Moment[] = [];
  const coming: Happening[] = [];
  const ports = agenciesInProcess({
    ...decides,
    says: (message) => coming.push({ type: 'messageReceived', message }),
  });
  let at = facts.filedAt;
  let { state, effects }: Decision = openCase(facts, bundle);
  for (;;) {
    const calls = effects.flatMap((effect) => (effect.type === 'startCall' ? [effect.call] : []));
    for (const call of calls)
      coming.unshift({ type: 'callSucceeded', token: call.token, output: await answerTo(call) });
    const happening = coming.shift();
    if (!happening) return moments;
    at = later(at, betweenEventsMs);
    moments.push({ happening, at });
    ({ state, effects } = decide(state, happening, at, bundle));
  }

  async function answerTo({ name, agency, input }: PendingCall): Promise<unknown> {
    if (name === 'reservePayment') return { granted: true };
    if (agency === null) return undefined;
    return ports[agency].submit(input as Parameters<(typeof ports)[typeof agency]['submit']>[0]);
  }
}
