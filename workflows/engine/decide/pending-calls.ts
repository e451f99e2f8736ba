import { later } from '../../../definitions/calendar/instant.js';
import type { PendingCall } from './case-state.js';
import type { Draft } from './draft.js';
import { clearIncident } from './incidents.js';
import { pauseAfter, roundsBeforeIncident, usualPatience } from './patience.js';

type NewCall = Pick<PendingCall, 'name' | 'dossier' | 'invokeId' | 'agency' | 'input'>;

export function startCall(draft: Draft, call: NewCall): void {
  const running = begun(draft, numbered(draft, call));
  draft.state.calls = [...draft.state.calls, running];
}

/** Remembers a call that may not be made yet. */
export function holdCall(draft: Draft, call: NewCall): void {
  draft.state.calls = [...draft.state.calls, numbered(draft, call)];
}

/** Makes a call that was held back, or makes a failed one again. */
export function releaseCall(draft: Draft, call: PendingCall): void {
  replace(draft, begun(draft, call));
}

function begun(draft: Draft, call: PendingCall): PendingCall {
  const kind = `${call.dossier ?? 'case'}.${call.name}`;
  const ordinal = (draft.state.callCounts[kind] ?? 0) + 1;
  draft.state.callCounts = { ...draft.state.callCounts, [kind]: ordinal };
  const running: PendingCall = { ...call, status: 'running', nextTryAt: null, attempts: call.attempts + 1, ordinal };
  draft.effects.push({ type: 'startCall', call: running });
  return running;
}

/** Forgets the calls of an `invoke` that was left; whatever they still answer is dropped. */
export function dropCalls(draft: Draft, dossier: string, invokeId: string | undefined): void {
  if (invokeId !== undefined) dropWhere(draft, (call) => call.dossier === dossier && call.invokeId === invokeId);
}

/** Forgets what an agency was asked about a dossier. */
export function dropQuestions(draft: Draft, dossier: string): void {
  dropWhere(draft, (call) => call.dossier === dossier && call.name === 'queryApplication');
}

function dropWhere(draft: Draft, unwanted: (call: PendingCall) => boolean): void {
  for (const call of draft.state.calls.filter(unwanted)) {
    forget(draft, call.token);
    clearIncident(draft, 'agency-unreachable', call.dossier);
    if (call.status === 'running') draft.effects.push({ type: 'cancelCall', token: call.token });
  }
}

export function findCall(draft: Draft, token: number): PendingCall | undefined {
  return draft.state.calls.find((call) => call.token === token);
}

export function forget(draft: Draft, token: number): void {
  draft.state.calls = draft.state.calls.filter((call) => call.token !== token);
}

/** @returns how often the call has been tried in vain, when that has become an incident */
export function scheduleRetry(draft: Draft, call: PendingCall): number | null {
  const { beforeRetrying } = draft.state.facts.patience ?? usualPatience;
  const pause = pauseAfter(beforeRetrying, call.attempts - 1);
  replace(draft, { ...call, status: 'waitingForRetry', nextTryAt: later(draft.now, pause) });
  return call.attempts >= roundsBeforeIncident ? call.attempts : null;
}

export function retryDueCalls(draft: Draft): void {
  for (const call of draft.state.calls) {
    if (call.status === 'waitingForRetry' && call.nextTryAt !== null && call.nextTryAt <= draft.now) {
      releaseCall(draft, call);
    }
  }
}

function numbered({ state }: Draft, call: NewCall): PendingCall {
  state.lastToken += 1;
  const untried = { attempts: 0, ordinal: 0, nextTryAt: null };
  return { ...call, ...untried, token: state.lastToken, status: 'waitingForTurn' };
}

function replace(draft: Draft, call: PendingCall): void {
  draft.state.calls = draft.state.calls.map((other) => (other.token === call.token ? call : other));
}
