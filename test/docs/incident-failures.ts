import { callFailures } from '../../activities/errors.js';

/** Codes of failed calls that an incident may carry. */
export const incidentFailures = Object.entries(callFailures)
  .filter(([, failure]) => !('passing' in failure))
  .map(([code]) => code);
