/** One step of one dossier's chart, and everything that follows from it inside the dossier. */
import type { AnyMachineSnapshot } from 'xstate';
import { reviewDossierCalendar } from './calendar-review.js';
import { type ChartAction, performChartActions } from './chart-actions.js';
import { finalResult, hasTag, stateMeta, stateName } from './chart-reading.js';
import { stepChart } from './chart-steps.js';
import { updateCitizenLimit } from './citizen-limit.js';
import { attempt, changeDossier, type Draft, openDossier, procedureOf } from './draft.js';
import { clearIncident, faultMessage, raiseIncident } from './incidents.js';
import { updateLegalClock } from './legal-clock.js';
import { updateSilence } from './silence.js';
import { updateTurn } from './turns.js';

/**
 * Sends `event` to a dossier's chart.
 * @returns false when a guard or an action threw: the dossier is as it was, and an incident says so
 */
export function advance(draft: Draft, id: string, event: { readonly type: string }): boolean {
  const dossier = openDossier(draft, id);
  if (!dossier) return true;
  const failure = attempt(draft, () => {
    const [next, actions] = stepChart(procedureOf(draft.bundle, id).chart, dossier.snapshot, event);
    if (next === dossier.snapshot && actions.length === 0) return;
    if (next.status === 'error') throw next.error;
    settle(draft, id, next, actions);
    clearIncident(draft, 'chart-fault', id);
  });
  if (!failure) return true;
  raiseIncident(draft, {
    kind: 'chart-fault',
    dossier: id,
    code: 'CHART_FAULT',
    message: `${event.type} in ${stateName(dossier.snapshot)}: ${faultMessage(failure.fault)}`,
  });
  return false;
}

/** Takes over what a transition, or the opening of the dossier, has brought about. */
export function settle(draft: Draft, id: string, next: AnyMachineSnapshot, actions: readonly ChartAction[]): void {
  const before = openDossier(draft, id)?.snapshot ?? next;
  changeDossier(draft, id, { snapshot: next });
  performChartActions(draft, id, actions);
  if (stateName(next) !== stateName(before)) arrive(draft, id, before);
  updateLegalClock(draft, id);
  updateCitizenLimit(draft, id);
  reviewDossierCalendar(draft, id);
  updateTurn(draft, id);
}

/** What follows from being in a state that was just entered; `from` is null when the dossier was just opened. */
export function arrive(draft: Draft, id: string, from: AnyMachineSnapshot | null): void {
  const dossier = openDossier(draft, id);
  if (!dossier) return;
  const { snapshot, forms, supplementRequests, decidedAt } = dossier;
  const meta = stateMeta(snapshot);
  const newSupplement = meta?.status === 5 && (from === null || stateMeta(from)?.status !== 5);
  changeDossier(draft, id, {
    enteredAt: draft.now,
    forms: meta?.form ? [...forms, { ...meta.form, at: draft.now }] : forms,
    supplementRequests: supplementRequests + (newSupplement ? 1 : 0),
    decidedAt: decidedAt ?? (finalResult(snapshot) ? draft.now : null),
  });
  updateSilence(draft, id);
  if (!hasTag(snapshot, 'awaiting:officer')) clearIncident(draft, 'call-failed', id);
}
