/** How a call to the outside fails. Its code is the failure's type; `docs/errors.md` explains each. */
import { ApplicationFailure } from '@temporalio/activity';

/** `final`: repeating the call changes nothing, so that a person has to act. */
export const callFailures = {
  AGENCY_REJECTED: { final: true },
  AGENCY_UNAVAILABLE: { final: false },
  APPLICATION_INVALID: { final: true },
  REGISTER_UNAVAILABLE: { final: false },
} as const satisfies Record<string, { final: boolean }>;

export function callFailure(code: keyof typeof callFailures, message: string): ApplicationFailure {
  return ApplicationFailure.create({ message, type: code, nonRetryable: callFailures[code].final });
}
