/** One step of one dossier's chart, and everything that follows from it inside the dossier. */
import { type AnyMachineSnapshot, transition } from 'xstate';
import type { OpenDossier } from './case-state.js';
import { type ChartAction, performChartActions } from './chart-actions.js';
import { finalResult, stateMeta, stateName } from './chart-reading.js';
import { updateCitizenLimit } from './citizen-limit.js';
import { changeDossier, type Draft, openDossier, procedureOf } from './draft.js';
import { clearIncident, faultMessage, raiseIncident } from './incidents.js';
import { updateLegalClock } from './legal-clock.js';
import { updateSilence } from './silence.js';

/**
 * Sends `event` to a dossier's chart.
 * @returns false when a guard or an action threw: the dossier is as it was, and an incident says so
 */
export function advance(draft: Draft, id: string, event: { readonly type: string }): boolean {
  const dossier = openDossier(draft, id);
  if (!dossier) return true;
  try {
    const [next, actions] = transition(procedureOf(draft.bundle, id).chart, dossier.snapshot, event);
    if (next === dossier.snapshot) return true;
    if (next.status === 'error') throw next.error;
    settle(draft, id, dossier, next, actions);
    clearIncident(draft, 'chart-fault', id);
    return true;
  } catch (fault) {
    raiseIncident(draft, {
      kind: 'chart-fault',
      dossier: id,
      code: 'CHART_FAULT',
      message: `${event.type} in ${stateName(dossier.snapshot)}: ${faultMessage(fault)}`,
    });
    return false;
  }
}

/** Takes over a new snapshot with its actions; `previous` is null when the dossier was just opened. */
export function settle(
  draft: Draft,
  id: string,
  previous: OpenDossier,
  next: AnyMachineSnapshot,
  actions: readonly ChartAction[],
): void {
  changeDossier(draft, id, { snapshot: next });
  performChartActions(draft, id, actions);
  if (stateName(next) !== stateName(previous.snapshot) || previous.snapshot === next) arrive(draft, id, previous, next);
  updateLegalClock(draft, id);
  updateCitizenLimit(draft, id);
}

function arrive(draft: Draft, id: string, previous: OpenDossier, next: AnyMachineSnapshot): void {
  const meta = stateMeta(next);
  const forms = meta?.form ? [...previous.forms, { ...meta.form, at: draft.now }] : previous.forms;
  const newSupplement = meta?.status === 5 && stateMeta(previous.snapshot)?.status !== 5;
  changeDossier(draft, id, {
    enteredAt: draft.now,
    forms,
    supplementRequests: previous.supplementRequests + (newSupplement ? 1 : 0),
    decidedAt: previous.decidedAt ?? (finalResult(next) ? draft.now : null),
  });
  updateSilence(draft, id);
  if (!next.tags.has('awaiting:officer')) clearIncident(draft, 'call-failed', id);
}
