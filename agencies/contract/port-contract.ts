/** What every adapter of `AgencyPort`, and the system behind it, must do. Any test runner can run the checks. */
import { annullingChecks } from './annulling-checks.js';
import { callbackChecks } from './callback-checks.js';
import { changingChecks } from './changing-checks.js';
import type { ContractCheck } from './contract-check.js';
import { failingChecks } from './failing-checks.js';
import { filingChecks } from './filing-checks.js';
import { noticeChecks } from './notice-checks.js';

export const portContract: readonly ContractCheck[] = [
  ...filingChecks,
  ...noticeChecks,
  ...callbackChecks,
  ...changingChecks,
  ...annullingChecks,
  ...failingChecks,
];
