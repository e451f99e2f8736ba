import type { Bundle } from '../definitions/language/bundle.js';
import type { CaseFacts, CaseState } from '../workflows/engine/decide/case-state.js';
import { openCase } from '../workflows/engine/decide/open-case.js';
import { ClientError } from './client-error.js';

/**
 * What the case will decide when it opens, tried here first: deciding is pure. Facts that no rule covers are told to the
 * caller instead of stopping a workflow, and the case shows itself in lists from its first moment.
 * @throws ClientError DECLARATION_INVALID with the rule that has no answer
 */
export function rehearseOpening(facts: CaseFacts, bundle: Bundle): CaseState {
  try {
    return openCase(facts, bundle).state;
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new ClientError('DECLARATION_INVALID', `No rule covers these facts: ${fault.message}`, [], { cause: fault });
  }
}
