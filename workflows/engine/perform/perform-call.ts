import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  TimeoutFailure,
} from '@temporalio/workflow';
import type { AgencyActivities, AgencyRecord, DirectCalls } from '../../../activities/agency-calls.js';
import type { RegisterActivities } from '../../../activities/register-calls.js';
import type { Instant } from '../../../definitions/calendar/instant.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import type { PendingCall } from '../decide/case-state.js';
import type { Happening } from '../decide/happening.js';
import { callOptions, directOptions } from './call-options.js';

type CallInputs = {
  submitApplication: Omit<Parameters<AgencyActivities['submitApplication']>[0], 'legalNow' | 'repeated'>;
  cancelApplication: Omit<Parameters<AgencyActivities['cancelApplication']>[0], 'legalNow'>;
};

/** Makes one call and says, as a happening, what came of it. Never rejects. */
export async function performCall(
  call: PendingCall,
  { bundle, caseQueue, legalNow }: { bundle: Bundle; caseQueue: string; legalNow: Instant },
): Promise<Happening> {
  const { token, name, input } = call;
  const activities = proxyActivities<AgencyActivities & RegisterActivities>(callOptions(bundle, call, caseQueue));
  try {
    return { type: 'callSucceeded', token, output: await start() };
  } catch (fault) {
    return { type: 'callFailed', token, failure: failureOf(fault) };
  }

  function start(): Promise<unknown> {
    switch (name) {
      case 'submitApplication':
        return submit(input as CallInputs['submitApplication']);
      case 'cancelApplication':
        return activities.cancelApplication({ ...(input as CallInputs['cancelApplication']), legalNow });
      case 'queryApplication':
        return activities.queryApplication(input as Parameters<AgencyActivities['queryApplication']>[0]);
      case 'reservePayment':
        return activities.reservePayment(input as Parameters<RegisterActivities['reservePayment']>[0]);
      case 'releasePayment':
        return activities.releasePayment(input as Parameters<RegisterActivities['releasePayment']>[0]);
      case 'closeCase':
        return activities.closeCase(input as Parameters<RegisterActivities['closeCase']>[0]);
      default:
        return assertNever(name);
    }
  }

  async function submit(message: CallInputs['submitApplication']): Promise<AgencyRecord> {
    let repeated = call.attempts > 1;
    if (!repeated && call.agency !== null) {
      const direct = proxyActivities<DirectCalls>(directOptions(bundle, call, caseQueue));
      try {
        return await direct.submitApplication({ ...message, legalNow, repeated, agency: call.agency });
      } catch (fault) {
        const { code, final } = failureOf(fault);
        if (final || isCancellation(fault)) throw fault;
        repeated = code !== 'AGENCY_BUSY';
      }
    }
    return activities.submitApplication({ ...message, legalNow, repeated });
  }
}

export function failureOf(fault: unknown): Extract<Happening, { type: 'callFailed' }>['failure'] {
  const cause = fault instanceof ActivityFailure ? fault.cause : fault;
  if (cause instanceof ApplicationFailure) {
    return { code: cause.type ?? 'CALL_FAILED', message: cause.message, final: cause.nonRetryable === true };
  }
  const code = cause instanceof TimeoutFailure ? 'CALL_TIMED_OUT' : 'CALL_FAILED';
  return { code, message: cause instanceof Error ? cause.message : String(cause), final: false };
}

function assertNever(name: never): never {
  throw new TypeError(`Nothing performs the call "${String(name)}".`);
}
