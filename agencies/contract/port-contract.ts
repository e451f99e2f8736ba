/** What every adapter of `AgencyPort` must do, whatever system it speaks to. Any test runner can run the checks. */
import { changingChecks } from './changing-checks.js';
import { failingChecks } from './failing-checks.js';
import { filingChecks } from './filing-checks.js';
import type { ContractCheck } from './moves.js';

export const portContract: readonly ContractCheck[] = [...filingChecks, ...changingChecks, ...failingChecks];
