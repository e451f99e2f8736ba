/** A breaker per agency: one that does not answer is left alone for a while, and then asked once. */
import {
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleType,
  type IHalfOpenAfterBackoffContext,
  isBrokenCircuitError,
} from 'cockatiel';
import type { AgencyId } from '../definitions/agencies/agency.js';
import { formatInstant, instant } from '../definitions/calendar/instant.js';
import { type AgencyCall, aroundCalls } from './around-calls.js';
import { type AgencyPort, AgencyUnavailable } from './port.js';

export interface BreakerSettings {
  /** Calls in a row without an answer, after which the agency is left alone. */
  readonly failures: number;
  /** Until one call may try again. Each try in vain doubles it. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const usualBreaker: BreakerSettings = {
  // More than the three tries of one call: a single message on which an agency chokes does not cut off the others.
  failures: 5,
  // As long as one exchange waits for its answer: a system that is being started again is asked no earlier.
  firstPauseMs: 5_000,
  // An agency that is back is noticed within a minute, and three tries that far apart fit into a round's 9 minutes.
  longestPauseMs: 60_000,
};

/** The same port behind one breaker for all its calls. Only `AgencyUnavailable` counts against the agency. */
export function withBreaker(port: AgencyPort, settings = usualBreaker): AgencyPort {
  return aroundCalls(port, createBreaker(port.agency, settings));
}

function createBreaker(agency: AgencyId, { failures, firstPauseMs, longestPauseMs }: BreakerSettings) {
  let silentSince: number | undefined;
  let nextTryAt = 0;
  const pause = ({ attempt }: IHalfOpenAfterBackoffContext) => {
    const ms = Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);
    nextTryAt = Date.now() + ms;
    return ms;
  };
  const row = new ConsecutiveBreaker(failures);
  const policy = circuitBreaker(handleType(AgencyUnavailable), {
    breaker: row,
    halfOpenAfter: new DelegateBackoff(pause),
  });

  return async <Answer>(call: AgencyCall<Answer>): Promise<Answer> => {
    try {
      const answer = await policy.execute(call);
      silentSince = undefined;
      return answer;
    } catch (fault) {
      const now = Date.now();
      if (isBrokenCircuitError(fault)) throw leftAlone(agency, { since: silentSince ?? now, nextTryAt, now });
      if (fault instanceof AgencyUnavailable) {
        silentSince ??= now;
      } else {
        // A refusal is an answer as well.
        row.success();
        silentSince = undefined;
      }
      throw fault;
    }
  };
}

interface Silence {
  readonly since: number;
  readonly nextTryAt: number;
  readonly now: number;
}

function leftAlone(agency: AgencyId, { since, nextTryAt, now }: Silence): AgencyUnavailable {
  return new AgencyUnavailable(
    `${agency} has not answered since ${toTheSecond(since)} and was not asked now. The next try goes out at ${toTheSecond(nextTryAt)}.`,
    { retryInMs: Math.max(nextTryAt - now, 1) },
  );
}

function toTheSecond(ms: number): string {
  const seconds = Math.floor(ms / 1_000) % 60;
  return `${formatInstant(instant(ms))}:${String(seconds).padStart(2, '0')}`;
}
