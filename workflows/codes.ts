/** Codes by which a case refuses a start or a message, and reports an incident. `docs/errors.md` explains each. */

/** The workflow ends with it: nothing was opened. */
export const startCodes = ['CASE_START_REFUSED'] as const;

/** The case stays under its version. */
const migrationCodes = ['VERSION_UNKNOWN', 'MIGRATION_UNKNOWN', 'NOT_QUIET', 'MIGRATION_IMPOSSIBLE'] as const;

/** The case takes nothing of the message and is as it was. */
export const refusalCodes = [
  'MESSAGE_INVALID',
  'UNKNOWN_DOSSIER',
  'DOSSIER_NOT_OPEN',
  'EVENT_NOT_ALLOWED',
  'NOTICE_EARLY',
  'NOTICE_FOREIGN',
  'ALREADY_RESCHEDULED',
  'RESCHEDULING_REFUSED',
  'CALENDAR_REFUSED',
  'ADDITION_REFUSED',
  ...migrationCodes,
  'CHART_FAULT',
] as const;

/** Beside the codes of a call's own failure, which `activities/errors.ts` lists. */
export const incidentCodes = [
  'CHART_FAULT',
  'DOSSIER_NOT_OPENED',
  'CALENDAR_MISSING',
  'AGENCY_LOST_DOSSIER',
  'CASE_NOT_ENDED',
  'CALL_FAILED',
  'CALL_TIMED_OUT',
] as const;

export type MigrationCode = (typeof migrationCodes)[number];
export type RefusalCode = (typeof refusalCodes)[number];
export type CaseCode = RefusalCode | (typeof startCodes)[number];
