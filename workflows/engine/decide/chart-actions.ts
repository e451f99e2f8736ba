/** Carries out the actions that a transition returned. Definition checks keep every other action type out of charts. */
import { later } from '../../../definitions/calendar/instant.js';
import type { CallName } from '../../../definitions/language/calls.js';
import { callAgency } from './agency-filing.js';
import { changeDossier, type Draft, openDossier } from './draft.js';
import { dropCalls } from './pending-calls.js';

export interface ChartAction {
  readonly type: string;
  readonly params?: unknown;
}

type Performer = (draft: Draft, id: string, params: unknown) => void;

const performers: Readonly<Record<string, Performer>> = {
  'xstate.raise': armTimer,
  'xstate.cancel': disarmTimer,
  'xstate.spawnChild': invoke,
  'xstate.stopChild': leaveInvoke,
  'xstate.emit': keepEmitted,
  'xstate.log': () => {},
};

/** @throws RangeError for an action type that no chart may use */
export function performChartActions(draft: Draft, id: string, actions: readonly ChartAction[]): void {
  for (const { type, params } of actions) {
    const perform = performers[type];
    if (!perform) throw new RangeError(`Dossier ${id}: nothing performs the chart action "${type}".`);
    perform(draft, id, params);
  }
}

function armTimer(draft: Draft, id: string, params: unknown): void {
  const { event, delay, id: timer = event.type } = params as { event: { type: string }; delay?: number; id?: string };
  const dossier = openDossier(draft, id);
  // A raise without delay was already processed inside the transition.
  if (delay === undefined || !dossier) return;
  changeDossier(draft, id, { timers: { ...dossier.timers, [timer]: { event, at: later(draft.now, delay) } } });
}

function disarmTimer(draft: Draft, id: string, params: unknown): void {
  const { sendId } = params as { sendId: string };
  const { [sendId]: _disarmed, ...timers } = openDossier(draft, id)?.timers ?? {};
  changeDossier(draft, id, { timers });
}

function invoke(draft: Draft, id: string, params: unknown): void {
  const { id: invokeId, src, input } = params as { id: string; src: CallName; input: unknown };
  const dossier = openDossier(draft, id);
  if (dossier) callAgency(draft, id, dossier, { name: src, invokeId, input });
}

function leaveInvoke(draft: Draft, id: string, params: unknown): void {
  dropCalls(draft, id, (params as { id?: string } | undefined)?.id);
}

function keepEmitted(draft: Draft, id: string, params: unknown): void {
  const { event } = params as { event: { type: string } };
  const emitted = openDossier(draft, id)?.emitted ?? [];
  changeDossier(draft, id, { emitted: [...emitted, { type: event.type, at: draft.now }] });
}
