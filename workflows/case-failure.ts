import { ApplicationFailure } from '@temporalio/workflow';
import type { CaseCode } from './codes.js';

/** A refusal as Temporal carries it: with its code as the type, and final, because a repeat changes nothing. */
export function caseFailure(code: CaseCode, sentence: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(sentence, code);
}
