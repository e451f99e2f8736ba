/** The events by which XState learns that an invoked call has ended. */
import type { CallFailure } from '../../../definitions/language/calls.js';

export function answered(invokeId: string, output: unknown) {
  return { type: `xstate.done.actor.${invokeId}`, output, actorId: invokeId };
}

export function failed(invokeId: string, error: CallFailure) {
  return { type: `xstate.error.actor.${invokeId}`, error, actorId: invokeId };
}
