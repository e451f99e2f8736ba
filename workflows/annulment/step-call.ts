/** The one call that a step takes, on the agency's own queue. */
import { ApplicationFailure, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { AgencyActivities } from '../../activities/agency-calls.js';
import type { AnnulmentStep } from '../../activities/register-calls.js';
import { agencies } from '../../definitions/agencies/agency.js';
import type { Instant } from '../../definitions/calendar/instant.js';
import type { CallFailure } from '../../definitions/language/calls.js';
import { agencyQueue, roundOptions } from '../engine/perform/call-options.js';
import { failureOf } from '../engine/perform/perform-call.js';
import type { AnnulmentInput } from './messages.js';
import { titleOf, waysInWords } from './words.js';

export type StepFailure = CallFailure & { readonly final: boolean };

/** @returns null when the agency has done it */
export async function callFor(
  step: AnnulmentStep,
  { bundle, decision: { by: _by, ...decision } }: AnnulmentInput,
  { round, legalNow }: { readonly round: number; readonly legalNow: Instant },
): Promise<StepFailure | null> {
  const { reference, how, agency, dossier } = step;
  const { annulOutcome, tellOfAnnulment } = proxyActivities<AgencyActivities>({
    ...roundOptions(round),
    taskQueue: agencyQueue(workflowInfo().taskQueue, agency),
    activityId: `${step.position}.${dossier}.${how === 'by-notice' ? 'tell' : 'annul'}${round > 1 ? `.${round}` : ''}`,
    summary: `${titleOf(bundle, dossier).vi} → ${agencies[agency].vi} · ${waysInWords[how].vi} · ${waysInWords[how].en}`,
  });
  try {
    if (how === 'by-notice') {
      const { resultNumber = reference } = step;
      await tellOfAnnulment({ key: `${reference}/told-${agency}`, reference, resultNumber, decision, legalNow });
    } else {
      await annulOutcome({ key: `${reference}/annul`, reference, decision, how, legalNow });
    }
    return null;
  } catch (fault) {
    return failureOf(fault);
  }
}

/** For a failure that ends the workflow. */
export function refused({ code, message }: StepFailure): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, code);
}
