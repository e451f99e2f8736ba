/** How a call to the outside fails. Its code is the failure's type; `docs/errors.md` explains each. */
import { ApplicationFailure } from '@temporalio/activity';

/** `final`: repeating the call changes nothing, so that a person has to act. `passing`: another way follows by itself, so that it is no incident. */
export const callFailures = {
  AGENCY_BUSY: { final: false, passing: true },
  AGENCY_REJECTED: { final: true },
  AGENCY_UNAVAILABLE: { final: false },
  ANNULMENT_REFUSED: { final: true },
  APPLICATION_INVALID: { final: true },
  NOTHING_TO_ANNUL: { final: true },
  REGISTER_UNAVAILABLE: { final: false },
} as const satisfies Record<string, { final: boolean; passing?: true }>;

/** @param retryInMs until the next try, instead of what the call's own options say */
export function callFailure(code: keyof typeof callFailures, message: string, retryInMs?: number): ApplicationFailure {
  const { final } = callFailures[code];
  return ApplicationFailure.create({ message, type: code, nonRetryable: final, nextRetryDelay: retryInMs });
}
